/** The scans of a report's buckets from a source that must ask for them one by one. */
import { comparisonOf } from '#contract/comparison.ts'
import { isUnfinished, type Period } from '#contract/period.ts'
import type { ReportBucket, ReportGathered } from '#contract/report-content.ts'
import { comparedWithOf, periodOfParams, type PeriodParams } from '#contract/reporting.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { iso } from '#server/iso.ts'
import type { Gathering, OneSubject } from './gathering.ts'
import { PATIENCE_MS } from './settled.ts'

/**
 * Also asks for what an unfinished period is compared with, so that the source can tell of it afterwards. What has not
 * come within the patience of a report is a gap until the next reading; undefined where nothing has.
 */
export async function timelineOf(
  subject: OneSubject,
  params: PeriodParams,
  source: Pick<ReportSource, 'history'>,
  { now, signal }: Pick<Gathering, 'now' | 'signal'>,
): Promise<Pick<NonNullable<ReportGathered['timeline']>, 'asOf' | 'buckets'> | undefined> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const over = signal ? AbortSignal.any([signal, patience.signal]) : patience.signal
  const known = async (period: Period) => {
    let told: { asOf: string; buckets: ReportBucket[] } | undefined
    // It ends with the signal, and what it has told stands: the next bucket may be a minute away.
    const history = source.history({ subject, period, until: now, includeBots: false, signal: over })
    for await (const { asOf, buckets, coming } of history) {
      told = {
        asOf: iso(asOf),
        buckets: buckets.map(({ date, from, scans }) => ({ date, start: iso(from), scans: scans ?? null })),
      }
      // What follows the last is why others failed.
      if (coming === 0) break
    }
    return told
  }
  const period = periodOfParams(params, now)
  const how = comparedWithOf(params)
  try {
    const [told] = await Promise.all([
      known(period),
      how && isUnfinished(period, now) ? known(comparisonOf(period, now, how).period) : undefined,
    ])
    return told?.buckets.some(({ scans }) => scans !== null) ? told : undefined
  } finally {
    clearTimeout(timer)
  }
}
