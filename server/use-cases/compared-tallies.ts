import { comparedPeriod, comparisonOf, unequalDays, type ComparedDays, type Comparison } from '#contract/comparison.ts'
import type { Period } from '#contract/period.ts'
import { comparedWithOf, periodOfParams, type PeriodParams } from '#contract/reporting.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import type { Instant } from '#contract/zone.ts'
import type { Tally, TallyQuestion } from '#server/sources/source.ts'
import type { Asking } from './asking.ts'
import { knownIn, toTheMinute, type Known } from './known.ts'

/** Scans by one dimension in a period, and in what it is compared with. */
export interface ComparedTallies {
  readonly period: Period
  readonly known: Known
  /** What is compared with; undefined where nothing is. */
  readonly comparison: Comparison | undefined
  /** Where the two are not as long as each other. */
  readonly days: ComparedDays | undefined
  readonly own: readonly Tally[]
  /** Undefined where nothing is compared, or that began before scans are known. */
  readonly before: readonly Tally[] | undefined
  /** Both together; undefined also of a period that has only just begun, of which there is no part to compare. */
  readonly compared: (Comparison & { readonly before: readonly Tally[] }) | undefined
  readonly asOf: Instant
}

/** As the headline compares, so that all of a page tells of the same part. Throws the source's `Problem`s: 404 for an unknown id. */
export async function comparedTallies(
  asked: Pick<TallyQuestion, 'subject' | 'by'>,
  params: PeriodParams,
  { source, now }: Asking,
): Promise<ComparedTallies> {
  const period = periodOfParams(params, now)
  const how = comparedWithOf(params)
  const question = { ...asked, includeBots: params.bots === 'include', filter: scanFilterOf(params) }
  const known = await knownIn(source, period, how && comparedPeriod(period, how), now)
  const until = toTheMinute(known.until)
  const comparison = how && comparisonOf(period, until, how)
  const days = comparison && unequalDays(period, until, how, comparison)
  const [own, before] = await Promise.all([
    source.tallies({ ...question, period, until: Math.min(Math.max(now, period.from), period.to) }),
    comparison && known.isComparable
      ? source.tallies({ ...question, period: comparison.period, until: comparison.until })
      : undefined,
  ])
  return {
    period,
    known,
    comparison,
    days,
    own: own.data,
    before: before?.data,
    compared:
      before && comparison && comparison.until > comparison.period.from
        ? { ...comparison, before: before.data }
        : undefined,
    asOf: Math.min(own.asOf, before?.asOf ?? Infinity),
  }
}

/** What has scans in either, with those of both. */
export function merged(own: readonly Tally[], before: readonly Tally[]): (Tally & { readonly before: number })[] {
  const all = new Map(own.map((tally) => [keyOf(tally), { ...tally, before: 0 }]))
  for (const tally of before) {
    const key = keyOf(tally)
    all.set(key, { ...(all.get(key) ?? { ...tally, scans: 0 }), before: tally.scans })
  }
  return [...all.values()]
}

/** Cities of one name are told apart by where they are. */
function keyOf({ id, region, country }: Tally): string {
  return region === undefined && country === undefined ? id : JSON.stringify([id, region, country])
}
