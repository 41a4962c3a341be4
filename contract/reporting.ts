/**
 * The reporting API: seven endpoints as one table of path, parameters and data. Routes, the conformance suite and the
 * OpenAPI description are made from this table. The shapes of the data stand in `answers.ts`, for the browser reads
 * answers but has no use for the checking of parameters.
 */
import * as v from 'valibot'
import { answers, type EndpointName } from './answers.ts'
import type { ComparedWith } from './comparison.ts'
import { PERIOD_NAMES, dateAt, firstDateOf, isCalendarDate, lastDateOf, periodOf, type Period } from './period.ts'
import { Problem } from './problem.ts'
import { scanFilterParams } from './scan-filter-params.ts'
import {
  DATE_FAULT,
  bots,
  bucketName,
  calendarDate,
  checkedSpan,
  requireFewBuckets,
  weekStart,
  zoneName,
} from './span.ts'
import { isZone, zoneFromJsOffset, type Instant } from './zone.ts'

export * from './answers.ts'

const period = v.optional(v.picklist(PERIOD_NAMES, `must be one of ${PERIOD_NAMES.join(', ')}`), 'month')

const isoDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

const timeLineDate = v.optional(
  v.pipe(
    v.string(),
    v.check(
      (text) =>
        isCalendarDate(text) ||
        (isoDateTime.test(text) && !Number.isNaN(Date.parse(text)) && isCalendarDate(text.slice(0, 10))),
      DATE_FAULT,
    ),
  ),
)

const timezoneOffset = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^[+-]?\d{1,4}$/, offsetMessage()),
    v.transform(Number),
    v.check((minutes) => isZone(zoneFromJsOffset(minutes)), offsetMessage()),
  ),
)

function offsetMessage(): string {
  return 'must be minutes in steps of 15 from -840 to 840, counted as JavaScript’s getTimezoneOffset() does (New York in winter: 300)'
}

const COMPARE_NAMES = ['none', 'previous', 'year', 'custom'] as const
const MATCH_NAMES = ['date', 'weekday'] as const
const compare = v.optional(v.picklist(COMPARE_NAMES, `must be one of ${COMPARE_NAMES.join(', ')}`), 'none')
const match = v.optional(v.picklist(MATCH_NAMES, `must be one of ${MATCH_NAMES.join(', ')}`), 'date')

/** Parameters of the four endpoints that answer for a period, as they stand in a query string. */
export const periodParams = v.object({
  period,
  timeLineDate,
  timezoneOffset,
  // Ours:
  timezone: v.optional(zoneName),
  bots,
  /** First and last calendar date of a span, both included. Together they win over `period` and `timeLineDate`. */
  from: v.optional(calendarDate),
  to: v.optional(calendarDate),
  /** What the timeline is cut into; by itself what fits the period. */
  bucket: v.optional(bucketName),
  weekStart,
  compare,
  /** First and last calendar date of what is compared with, for `compare=custom`. */
  compareFrom: v.optional(calendarDate),
  compareTo: v.optional(calendarDate),
  match,
  ...scanFilterParams,
})
export type PeriodParams = v.InferOutput<typeof periodParams>
/** The same as a caller writes them: all optional, all text. */
export type PeriodQuery = v.InferInput<typeof periodParams>

const noParams = v.object({})

/** Parameters of the list of QR codes. */
export const qrsParams = v.object({
  // Ours:
  /** Only so many, those with most scans first; `meta.count` says how many there are. */
  top: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999'), v.transform(Number)),
  ),
})
export type QrsParams = v.InferOutput<typeof qrsParams>

/**
 * The period that the parameters name. An IANA zone wins over an offset; no date means now. Throws a `Problem` 400 where
 * they do not go together.
 */
export function periodOfParams(params: PeriodParams, now: Instant): Period {
  const zone = params.timezone ?? zoneFromJsOffset(params.timezoneOffset ?? 0)
  const { from, to, bucket, weekStart } = params
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined) throw new Problem(400, 'from and to are needed together.')
    return checkedSpan(from, to, zone, { bucket, weekStart })
  }
  const text = params.timeLineDate
  const date = text === undefined ? dateAt(zone, now) : isCalendarDate(text) ? text : dateAt(zone, Date.parse(text))
  if (bucket === undefined) return periodOf(params.period, date, zone, { weekStart })
  requireFewBuckets(firstDateOf(params.period, date), lastDateOf(params.period, date), bucket)
  return periodOf(params.period, date, zone, { bucket, weekStart })
}

/** What the period is to be compared with; undefined for nothing. Throws a `Problem` 400 where dates of one's own lack. */
export function comparedWithOf({ compare, compareFrom, compareTo, match }: PeriodParams): ComparedWith | undefined {
  if (compare === 'none') return undefined
  if (compare !== 'custom') return { how: compare, match }
  if (compareFrom === undefined || compareTo === undefined) {
    throw new Problem(400, 'compareFrom and compareTo are needed with compare=custom.')
  }
  if (compareTo < compareFrom) {
    throw new Problem(
      400,
      `compareTo is "${compareTo}", but it must not be before compareFrom, which is "${compareFrom}".`,
    )
  }
  return { how: 'custom', match: 'date', dates: { date: compareFrom, last: compareTo } }
}

export const endpoints = {
  summary: {
    ...answers.summary,
    summary: 'Organisation totals over all QR codes, campaigns and clients',
    params: periodParams,
  },
  qrs: { ...answers.qrs, summary: 'Every QR code, complete', params: qrsParams },
  qr: { ...answers.qr, summary: 'One QR code: time series, places, devices, referrers', params: periodParams },
  campaigns: { ...answers.campaigns, summary: 'Every campaign', params: noParams },
  campaign: { ...answers.campaign, summary: 'One campaign: aggregate over its QR codes', params: periodParams },
  clients: { ...answers.clients, summary: 'Every client', params: noParams },
  client: { ...answers.client, summary: 'One client only', params: periodParams },
} as const

export type EndpointQuery<Name extends EndpointName> = v.InferInput<(typeof endpoints)[Name]['params']>
