/** What every use case that reads is asked with, and what it answers. */
import { isUnfinished, type Period } from '#contract/period.ts'
import type { Meta } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'
import type { Answered, ReportSource } from '#server/sources/source.ts'

export interface Asking {
  readonly source: ReportSource
  /** The instant that counts as now; scans at or after it are not in the figures. */
  readonly now: Instant
}

/** Data, and what is told beside it. */
export interface Told<Data> {
  readonly data: Data
  readonly meta: Meta
}

/** How fresh an answer is, and from when on its scans are known where not all of them are, as it is told beside the data. */
export function toMeta({
  asOf,
  refreshing,
  unavailableSince,
  knownFrom,
  knownUntil,
}: Omit<Answered<unknown>, 'data'> & {
  readonly knownFrom?: Instant | undefined
  readonly knownUntil?: Instant | undefined
}): Meta {
  return {
    asOf: iso(asOf),
    ...(refreshing && { refreshing }),
    ...(unavailableSince !== undefined && { unavailableSince: iso(unavailableSince) }),
    ...(knownFrom !== undefined && { knownFrom: iso(knownFrom) }),
    ...(knownUntil !== undefined && { knownUntil: iso(knownUntil) }),
  }
}

/** Which span an answer covers, as it is told beside the data. */
export function toPeriodMeta(period: Period, now: Instant): NonNullable<Meta['period']> {
  return {
    name: period.name,
    date: period.date,
    last: period.last,
    timezone: period.zone,
    from: iso(period.from),
    to: iso(period.to),
    bucket: period.bucket,
    weekStart: period.weekStart,
    unfinished: isUnfinished(period, now),
  }
}
