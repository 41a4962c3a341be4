import { comparedPeriod, comparisonOf, type Comparison } from '#contract/comparison.ts'
import type { Period } from '#contract/period.ts'
import { comparedWithOf, periodOfParams, type PeriodParams } from '#contract/reporting.ts'
import { scanFilterOf } from '#contract/scan-filter-params.ts'
import type { Instant } from '#contract/zone.ts'
import type { Answered, ReportSource, Tally, TallyQuestion } from '#server/sources/source.ts'
import { comparedAt, toTheMinute } from './compared-at.ts'
import { knownFrom } from './known-from.ts'

/** Scans by one dimension in a period, and in what it is compared with. */
export interface ComparedTallies {
  readonly period: Period
  /** What counts as now where the period is compared: now itself, or where scans break off. */
  readonly end: Instant
  /** Where scans begin within or behind the period and what it is compared with. */
  readonly knownFrom: Instant | undefined
  /** What is compared with; undefined where nothing is. */
  readonly comparison: Comparison | undefined
  readonly own: Answered<readonly Tally[]>
  /** Undefined where nothing is compared, or that began before scans are known. */
  readonly before: Answered<readonly Tally[]> | undefined
}

/** As the headline compares, so that all of a page tells of the same part. Throws the source's `Problem`s: 404 for an unknown id. */
export async function comparedTallies(
  asked: Pick<TallyQuestion, 'subject' | 'by'>,
  params: PeriodParams,
  { source, now }: { readonly source: ReportSource; readonly now: Instant },
): Promise<ComparedTallies> {
  const period = periodOfParams(params, now)
  const how = comparedWithOf(params)
  const question = { ...asked, includeBots: params.bots === 'include', filter: scanFilterOf(params) }
  const other = how && comparedPeriod(period, how)
  const [end, start] = await Promise.all([
    comparedAt(source, period, now),
    knownFrom(source, period.zone, other ? [period, other] : [period]),
  ])
  const comparison = how && comparisonOf(period, toTheMinute(end), how)
  const isKnown = comparison !== undefined && (start === undefined || comparison.period.from >= start)
  const [own, before] = await Promise.all([
    source.tallies({ ...question, period, until: Math.min(Math.max(now, period.from), period.to) }),
    isKnown ? source.tallies({ ...question, period: comparison.period, until: comparison.until }) : undefined,
  ])
  return { period, end, knownFrom: start, comparison, own, before }
}
