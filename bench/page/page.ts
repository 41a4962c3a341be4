/** The built page, served by the real server, in a real browser. */
import type { Browser } from 'playwright'
import { budgets, readManifest } from '../../scripts/sizes.ts'
import { weigh } from '../../scripts/budget-report.ts'
import { atMost, describeAims } from '../aims.ts'
import type { SectionResult } from '../section.ts'
import { median } from '../statistics.ts'
import { inFull, ms, table } from '../table.ts'
import { openBrowser } from './browser.ts'
import { timeFirstLoad, weighFirstLoad, type FirstLoad } from './first-load.ts'
import { timeList, type ListTimes } from './list.ts'
import { serveCodes, serveDemo, type Server } from './server.ts'

const COLD_LOADS = 7
const CODES = 50_000

export async function measurePage(): Promise<SectionResult> {
  const browser = await openBrowser()
  try {
    const first = await withServer(serveDemo(), (address) => measureFirstLoad(browser, address))
    const list = await withServer(serveCodes(CODES), (address) => measureList(browser, address))
    const aims = [...first.aims, ...list.aims]
    return {
      text: [first.text, list.text, describeAims(aims)].join('\n\n'),
      figures: { firstLoad: first.figures, list: list.figures },
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
  const built = weigh(budgets(readManifest())[0]!).size
  const loads: FirstLoad[] = []
  for (let load = 0; load < COLD_LOADS; load++) loads.push(await timeFirstLoad(browser, address))
  const middle = (of: (load: FirstLoad) => number) => median(loads.map(of))
  const figuresMs = middle((load) => load.figuresMs)
  const shift = middle((load) => load.layoutShift)
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
      `first figures ${ms(figuresMs)}, chart ${ms(middle((load) => load.chartMs))}, ` +
      `largest paint ${ms(middle((load) => load.largestPaintMs))}, layout shift ${shift.toFixed(3)}.`,
  ].join('\n\n')
  const aims = [
    atMost('bytes before the first chart', gzip.beforeChart / 1000, 140, ' kB gzip'),
    atMost('first figures', figuresMs, 2500, ' ms'),
  ]
  return { text, figures: { gzip, brotli, builtKilobytes: built, loads }, aims }
}

async function measureList(browser: Browser, address: string): Promise<SectionResult> {
  const times = await timeList(browser, address)
  const row = (name: string, values: readonly number[]) => [name, ms(median(values)), ms(Math.max(...values))]
  const text = [
    `List of ${inFull(CODES)} codes at 4× processor throttle`,
    table(
      ['', 'median', 'worst'],
      [
        row('key to paint', times.keyMs),
        row('key to paint of what it finds', times.foundMs),
        row('click to paint of the sorted list', times.sortMs),
      ],
    ),
  ].join('\n\n')
  return {
    text,
    figures: times satisfies ListTimes,
    aims: [atMost('keystroke to paint, worst', Math.max(...times.keyMs), 100, ' ms')],
  }
}
