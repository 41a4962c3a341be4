/** Parameters that name a span of dates, as every route takes them, and the period that they make. */
import * as v from 'valibot'
import {
  BUCKET_NAMES,
  FIRST_YEAR,
  LAST_YEAR,
  WEEK_STARTS,
  daysBetween,
  isCalendarDate,
  spanOf,
  type BucketName,
  type CalendarDate,
  type Cut,
  type Period,
} from './period.ts'
import { Problem } from './problem.ts'
import { isZone, type Zone } from './zone.ts'

/** More would neither fit a chart nor be asked of a vendor within the hour: 13 months of days are 400, a month of hours 744. */
const MOST_BUCKETS = 800

export const DATE_FAULT = `must be an ISO 8601 date from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2026-05-15`

export const calendarDate = v.pipe(
  v.string('is needed: an ISO 8601 date, such as 2026-05-15'),
  v.check(isCalendarDate, DATE_FAULT),
)
export const zoneName = v.pipe(v.string(), v.check(isZone, 'must be an IANA time zone, such as Europe/Berlin'))
export const bots = v.optional(v.picklist(['exclude', 'include'], 'must be exclude or include'), 'exclude')
export const bucketName = v.picklist(BUCKET_NAMES, `must be one of ${BUCKET_NAMES.join(', ')}`)
export const weekStart = v.optional(v.picklist(WEEK_STARTS, `must be one of ${WEEK_STARTS.join(', ')}`), 'monday')

/** The period from one date to another. Throws a `Problem` 400 for one that ends before it begins or is cut too finely. */
export function checkedSpan(from: CalendarDate, to: CalendarDate, zone: Zone, cut: Cut): Period {
  if (to < from) throw new Problem(400, `to is "${to}", but it must not be before from, which is "${from}".`)
  // Before it is cut, which is the work that is to be spared.
  if (cut.bucket !== undefined) requireFewBuckets(from, to, cut.bucket)
  return requireTime(spanOf(from, to, zone, cut))
}

const DAYS_IN: Readonly<Record<BucketName, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30 }

/** Both dates belong to the span. Throws a `Problem` 400 where it has more than `MOST_BUCKETS` of such buckets. */
export function requireFewBuckets(from: CalendarDate, to: CalendarDate, bucket: BucketName): void {
  const days = daysBetween(from, to) + 1
  const most = Math.floor(MOST_BUCKETS * DAYS_IN[bucket])
  if (days > most) {
    throw new Problem(
      400,
      `from ${from} to ${to} are ${days} days, but at most ${most} can be had by ${bucket}. Ask for a shorter span or for longer buckets.`,
    )
  }
}

/** A zone that crossed the date line has a date without any time in it. */
function requireTime(period: Period): Period {
  if (period.to > period.from) return period
  throw new Problem(400, `There was no ${period.date} in ${period.zone}.`)
}
