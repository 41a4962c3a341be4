/** Each endpoint and period at the asked size and at a million, side by side. */
import { atMost, describeAims, type Aim } from '../aims.ts'
import { startChild, type Child } from '../child.ts'
import type { SectionResult, Size } from '../section.ts'
import { median, quantile } from '../statistics.ts'
import { inFull, ms, table, times } from '../table.ts'
import { warehouseOf } from '../warehouses.ts'
import { describeLoad, LOAD } from './load.ts'
import { CASES, nameOf } from './questions.ts'
import type { EndpointWorker } from './worker.ts'

const WARM_UP = 3
const ROUNDS = 60
/** The size that growth is measured against. */
const MILLION = 1_000_000
/** The size for which the aims are set. */
const AIMED_AT = 10_000_000

interface Line {
  readonly endpoint: string
  readonly period: string
  readonly medianMs: number
  readonly p95Ms: number
  /** Median of what all threads worked: hardly moved by whatever else runs on the machine. */
  readonly processorMs: number
  /** Of the same question asked again. */
  readonly againMs: number
  readonly againP95Ms: number
  /** Median of the bare read of one column over the same spans. */
  readonly bareMs: number
  readonly atMillion?: { readonly medianMs: number; readonly p95Ms: number } | undefined
}

export async function measureEndpoints({ scans, qrs }: Size): Promise<SectionResult> {
  const worker = await openWorker({ scans, qrs })
  const million = scans === MILLION ? undefined : await openWorker({ scans: MILLION, qrs })
  const samples: Awaited<ReturnType<EndpointWorker['round']>>[] = []
  const samplesOfMillion: typeof samples = []
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round % 20 === 0) console.error(`  asked ${round} of ${ROUNDS} times`)
    const measured = await worker.child.ask('round', { round })
    const measuredOfMillion = await million?.child.ask('round', { round })
    if (round < 0) continue
    samples.push(measured)
    if (measuredOfMillion !== undefined) samplesOfMillion.push(measuredOfMillion)
  }
  await million?.child.end()
  const load = {
    first: await worker.child.ask('load', { ...LOAD, again: false }),
    again: await worker.child.ask('load', { ...LOAD, again: true }),
  }
  await worker.child.end()

  const lines = CASES.map((asked, i): Line => {
    const own = samples.map((round) => round[i]!.ms)
    const again = samples.map((round) => round[i]!.againMs)
    const ofMillion = samplesOfMillion.map((round) => round[i]!.ms)
    return {
      endpoint: nameOf(asked),
      period: asked.period ?? 'all time',
      medianMs: median(own),
      p95Ms: quantile(own, 0.95),
      processorMs: median(samples.map((round) => round[i]!.processorMs)),
      againMs: median(again),
      againP95Ms: quantile(again, 0.95),
      bareMs: median(samples.map((round) => round[i]!.bareMs)),
      atMillion: million && { medianMs: median(ofMillion), p95Ms: quantile(ofMillion, 0.95) },
    }
  })
  const aims = scans === AIMED_AT ? lines.flatMap(aimsOf) : []
  const text = [
    `Endpoints over ${inFull(scans)} scans and ${inFull(qrs)} codes, ${ROUNDS} questions each, ClickHouse ${worker.engine}`,
    describe(lines),
    `No answer known: ${describeLoad(load.first)}\nAll of them asked again: ${describeLoad(load.again)}`,
    ...(aims.length > 0 ? [describeAims(aims)] : []),
  ]
  return { text: text.join('\n\n'), figures: { engine: worker.engine, lines, load }, aims }
}

async function openWorker(size: Size): Promise<{ child: Child<EndpointWorker>; engine: string }> {
  const folder = await warehouseOf(size)
  const child = startChild<EndpointWorker>(new URL('worker.ts', import.meta.url))
  const { version } = await child.ask('open', { folder })
  return { child, engine: version }
}

function aimsOf({ endpoint, period, p95Ms, againP95Ms, atMillion }: Line): Aim[] {
  const what = `${endpoint}, ${period}`
  return [
    atMost(`95th percentile of ${what}`, p95Ms, 30, ' ms'),
    atMost(`95th percentile of ${what}, asked again`, againP95Ms, 30, ' ms'),
    ...(atMillion ? [atMost(`growth of ${what} from one million`, p95Ms / atMillion.p95Ms, 2, '×')] : []),
  ]
}

function describe(lines: readonly Line[]): string {
  return table(
    [
      'endpoint',
      'period',
      'median',
      'p95',
      'processor',
      '× bare read',
      'p95 at 1 million',
      'growth of p95',
      'again, median',
      'p95',
    ],
    lines.map(({ endpoint, period, medianMs, p95Ms, processorMs, againMs, againP95Ms, bareMs, atMillion }) => [
      endpoint,
      period,
      ms(medianMs),
      ms(p95Ms),
      ms(processorMs),
      times(medianMs / bareMs),
      atMillion ? ms(atMillion.p95Ms) : '',
      atMillion ? times(p95Ms / atMillion.p95Ms) : '',
      ms(againMs),
      ms(againP95Ms),
    ]),
  )
}
