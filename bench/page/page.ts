/** The built page, served by the real server, in a real browser. */
import type { Browser } from 'playwright'
import { FALLBACK_LANGUAGE } from '../../contract/languages.ts'
import { budgets, readManifest, scriptsInHead } from '../../scripts/sizes.ts'
import { weigh } from '../../scripts/budget-report.ts'
import { atLeast, atMost, describeAims } from '../aims.ts'
import type { SectionResult } from '../section.ts'
import { median } from '../statistics.ts'
import { inFull, ms, table } from '../table.ts'
import { openBrowser } from './browser.ts'
import { timeFirstLoad, weighFirstLoad, type FirstLoad } from './first-load.ts'
import { askLighthouse, type Category } from './lighthouse.ts'
import { timeList, timePalette } from './list.ts'
import { serveCodes, serveDemo, type Server } from './server.ts'
import { measureVisits, type Visit, type Visits } from './visit.ts'
import { LIST, OVERVIEW } from './visited.ts'

const COLD_LOADS = 7
const VISITS = 3
const CODES = 50_000

export async function measurePage(): Promise<SectionResult> {
  const browser = await openBrowser()
  try {
    const first = await withServer(serveDemo(), (address) => measureFirstLoad(browser, address))
    const [visits, inputs, scores] = await withServer(serveCodes(CODES), async (address) => [
      await measurePages(browser, address),
      await measureInputs(browser, address),
      await measureScores(address + OVERVIEW.path),
    ])
    const aims = [first, visits, inputs, scores].flatMap((part) => part.aims)
    return {
      text: [first.text, visits.text, inputs.text, scores.text, describeAims(aims)].join('\n\n'),
      figures: {
        firstLoad: first.figures,
        visits: visits.figures,
        inputs: inputs.figures,
        lighthouse: scores.figures,
      },
      aims,
    }
  } finally {
    await browser.close()
  }
}

async function withServer<Result>(
  starting: Promise<Server>,
  measure: (address: string) => Promise<Result>,
): Promise<Result> {
  const server = await starting
  try {
    return await measure(server.address)
  } finally {
    await server.stop()
  }
}

async function measureFirstLoad(browser: Browser, address: string): Promise<SectionResult> {
  const gzip = await weighFirstLoad(browser, address, 'gzip')
  const brotli = await weighFirstLoad(browser, address, 'br')
  const built = weigh(budgets(readManifest(), FALLBACK_LANGUAGE, scriptsInHead(FALLBACK_LANGUAGE))[0]!).size
  const loads: FirstLoad[] = []
  for (let load = 0; load < COLD_LOADS; load++) loads.push(await timeFirstLoad(browser, address))
  const middle = (of: (load: FirstLoad) => number) => median(loads.map(of))
  const figuresMs = middle((load) => load.figuresMs)
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const text = [
    'First load of the overview',
    table(
      ['over the wire', 'gzip', 'Brotli (sent)'],
      [
        ['before the first chart', kB(gzip.beforeChart), kB(brotli.beforeChart)],
        ['  headers among it', kB(gzip.headers), kB(brotli.headers)],
        ['all of the page', kB(gzip.all), kB(brotli.all)],
      ],
    ),
    `Scripts and styles of the build before the first chart: ${built.toFixed(1)} kB gzip.`,
    `At 4× processor throttle, 1.6 Mbit/s, 150 ms a request, median of ${COLD_LOADS} cold loads:\n` +
      `first figures ${ms(figuresMs)}, chart ${ms(middle((load) => load.chartMs))}.`,
  ].join('\n\n')
  const aims = [
    atMost('bytes before the first chart', gzip.beforeChart / 1000, 140, ' kB gzip'),
    atMost('first figures', figuresMs, 2500, ' ms'),
  ]
  return { text, figures: { gzip, brotli, builtKilobytes: built, loads }, aims }
}

async function measurePages(browser: Browser, address: string): Promise<SectionResult> {
  const pages = {
    Overview: await measureVisits(browser, address, OVERVIEW, VISITS),
    'QR list': await measureVisits(browser, address, LIST, VISITS),
  }
  const described = Object.entries(pages).map(([name, visits]) => describeVisits(name, visits))
  const text = [
    `With ${inFull(CODES)} codes at 4× processor throttle, 1.6 Mbit/s, 150 ms a request, median of ${VISITS} visits`,
    table(
      ['', 'largest paint', 'blocking time', 'layout shift'],
      described.flatMap(({ rows }) => rows),
    ),
    described.map(({ heap }) => heap).join('\n'),
  ].join('\n\n')
  return { text, figures: pages, aims: described.flatMap(({ aims }) => aims) }
}

function describeVisits(name: string, { cold, warm, heap }: Visits) {
  const row = (kind: string, visits: readonly Visit[]) => {
    const middle = (of: (visit: Visit) => number) => median(visits.map(of))
    const largestPaint = middle((visit) => visit.largestPaintMs)
    const blocking = middle((visit) => visit.blockingMs)
    const shift = middle((visit) => visit.layoutShift)
    return { kind, largestPaint, blocking, shift }
  }
  const seen = [row('cold', cold), row('warm', warm)] as const
  const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
  return {
    rows: seen.map(({ kind, largestPaint, blocking, shift }) => [
      `${name}, ${kind}`,
      ms(largestPaint),
      ms(blocking),
      shift.toFixed(3),
    ]),
    heap: `${name}: ${MB(heap.before)} of heap once all was used, ${MB(heap.after)} after a minute of it.`,
    aims: [
      atMost(`${name}, largest paint cold`, seen[0].largestPaint, 1800, ' ms'),
      atMost(`${name}, largest paint warm`, seen[1].largestPaint, 800, ' ms'),
      ...seen.flatMap(({ kind, blocking, shift }) => [
        atMost(`${name}, blocking time ${kind}`, blocking, 150, ' ms'),
        atMost(`${name}, layout shift ${kind}`, shift, 0.02, ''),
      ]),
    ],
  }
}

async function measureInputs(browser: Browser, address: string): Promise<SectionResult> {
  const list = await timeList(browser, address)
  const paletteMs = await timePalette(browser, address)
  const row = (name: string, values: readonly number[]) => [name, ms(median(values)), ms(Math.max(...values))]
  const text = [
    `Inputs with ${inFull(CODES)} codes at 4× processor throttle`,
    table(
      ['', 'median', 'worst'],
      [
        row('QR list: key to paint', list.keyMs),
        row('key to paint of what it finds', list.foundMs),
        row('click to paint of the sorted list', list.sortMs),
        row('Overview: key to paint in the palette', paletteMs),
      ],
    ),
  ].join('\n\n')
  return {
    text,
    figures: { list, palette: { keyMs: paletteMs } },
    aims: [
      atMost('QR list, keystroke to paint, worst', Math.max(...list.keyMs), 80, ' ms'),
      atMost('QR list, sort to paint, worst', Math.max(...list.sortMs), 100, ' ms'),
      atMost('palette, keystroke to paint, worst', Math.max(...paletteMs), 80, ' ms'),
    ],
  }
}

/** All four are to be perfect. Performance depends on the machine. */
async function measureScores(address: string): Promise<SectionResult> {
  let categories: readonly Category[]
  try {
    categories = await askLighthouse(address)
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), figures: undefined, aims: [] }
  }
  const text = [
    'Lighthouse of the overview, on a desktop',
    table(
      ['', 'of 100'],
      categories.map(({ title, score }) => [title, String(score)]),
    ),
    ...categories.flatMap(({ title, faults }) => faults.map((fault) => `${title}: ${fault}`)),
  ].join('\n\n')
  return { text, figures: categories, aims: categories.map(({ title, score }) => atLeast(title, score, 100, '')) }
}
