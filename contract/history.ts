/**
 * History: a time series of a subject over any span, in hours, days, weeks or months. Beyond the reporting API, which
 * gives a timeline only for single codes. Served under `/api/history` as lines of JSON, each a whole snapshot that
 * replaces the one before: a source that must ask bucket by bucket tells what it knows while the rest is coming.
 */
import * as v from 'valibot'
import { BUCKET_NAMES } from './period.ts'
import { scanFilterParams } from './scan-filter-params.ts'
import { count, isoTime } from './shapes.ts'
import { bots, bucketName, calendarDate, weekStart, zoneName } from './span.ts'

export const HISTORY_PATH = '/api/history'

/** What figures are about. */
export type Subject =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'qr' | 'campaign' | 'client'; readonly id: string }

export const SUBJECT_KINDS = ['organisation', 'qr', 'campaign', 'client'] as const

/** As they stand in a query string. */
export const historyParams = v.object({
  subject: v.optional(v.picklist(SUBJECT_KINDS, `must be one of ${SUBJECT_KINDS.join(', ')}`), 'organisation'),
  /** Of the code, campaign or client; none for the organisation. */
  id: v.optional(v.string(), ''),
  /** First and last calendar date of the span, both included. */
  from: calendarDate,
  to: calendarDate,
  bucket: v.optional(bucketName, 'day'),
  weekStart,
  timezone: v.optional(zoneName, 'UTC'),
  bots,
  ...scanFilterParams,
})
export type HistoryParams = v.InferOutput<typeof historyParams>
export type HistoryQuery = v.InferInput<typeof historyParams>

const historyBucket = v.object({
  /** Local start, as in timelines; of a week its first day. Twice the same where clocks go back. */
  date: v.string(),
  /** The bucket's first instant. */
  start: isoTime,
  /** Null where not known: a gap, not zero. */
  scans: v.nullable(count),
  /** Distinct visitors of this bucket, where the source was asked for exactly it. Never additive. */
  visitors: v.optional(count),
})

/** One line of the answer. Holds the buckets that have begun. */
export const historySnapshot = v.object({
  bucket: v.picklist(BUCKET_NAMES),
  timezone: v.string(),
  from: isoTime,
  to: isoTime,
  /** When the oldest of the figures was read from the source. */
  asOf: isoTime,
  buckets: v.array(historyBucket),
  /** Questions to the source that are still open; 0 in the last line. Gaps that then remain cannot be filled. */
  coming: count,
  /** Seconds until they are answered, as far as can be told; null when nothing is coming. */
  seconds: v.nullable(count),
  /** Distinct visitors of the whole span lie within these; equal where they are known exactly. Null where unknown. */
  visitors: v.nullable(v.object({ atLeast: count, atMost: count })),
})
export type HistorySnapshot = v.InferOutput<typeof historySnapshot>
