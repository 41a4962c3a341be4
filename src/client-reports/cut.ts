/** Into which buckets the dates of a form are cut. Pure. */
import { isCalendarDate, spanOf, type BucketName } from '#contract/period.ts'
import { bucketsFor, type Dates } from '#src/url-state/filters.ts'

/** The buckets in sight, as long as they fit the dates; else what fits is left to the server. */
export function cutOf(dates: Dates, by: BucketName | undefined): { readonly bucket?: BucketName } {
  return by !== undefined && areDates(dates) && bucketsFor(dates).includes(by) ? { bucket: by } : {}
}

/** Months are compared with months, whatever days they begin on. */
export function isMatchedByDay(dates: Dates, bucket: BucketName | undefined): boolean {
  return areDates(dates) && spanOf(dates.date, dates.last, 'UTC', { bucket }).bucket !== 'month'
}

/** Fields of a form may be empty, or the wrong way round, for a moment. */
export function areDates({ date, last }: Dates): boolean {
  return isCalendarDate(date) && isCalendarDate(last) && date <= last
}
