/**
 * The reporting API: seven endpoints as one table of path, parameters and data. Routes, the conformance suite and the
 * OpenAPI description are made from this table. The shapes of the data stand in `answers.ts`, for the browser reads
 * answers but has no use for the checking of parameters.
 */
import * as v from 'valibot'
import { answers, type EndpointName } from './answers.ts'
import { FIRST_YEAR, LAST_YEAR, PERIOD_NAMES, dateAt, isCalendarDate, periodOf, type Period } from './period.ts'
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
      `must be an ISO 8601 date from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2026-05-15`,
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

const timezone = v.optional(v.pipe(v.string(), v.check(isZone, 'must be an IANA time zone, such as Europe/Berlin')))

const bots = v.optional(v.picklist(['exclude', 'include'], 'must be exclude or include'), 'exclude')
const compare = v.optional(v.picklist(['none', 'previous'], 'must be none or previous'), 'none')

/** Parameters of the four endpoints that answer for a period, as they stand in a query string. */
export const periodParams = v.object({
  period,
  timeLineDate,
  timezoneOffset,
  // Ours:
  timezone,
  bots,
  compare,
})
export type PeriodParams = v.InferOutput<typeof periodParams>
/** The same as a caller writes them: all optional, all text. */
export type PeriodQuery = v.InferInput<typeof periodParams>

const noParams = v.object({})

/** The calendar period that the parameters name. An IANA zone wins over an offset; no date means now. */
export function periodOfParams(params: PeriodParams, now: Instant): Period {
  const zone = params.timezone ?? zoneFromJsOffset(params.timezoneOffset ?? 0)
  const text = params.timeLineDate
  const date = text === undefined ? dateAt(zone, now) : isCalendarDate(text) ? text : dateAt(zone, Date.parse(text))
  return periodOf(params.period, date, zone)
}

export const endpoints = {
  summary: {
    ...answers.summary,
    summary: 'Organisation totals over all QR codes, campaigns and clients',
    params: periodParams,
  },
  qrs: { ...answers.qrs, summary: 'Every QR code, complete', params: noParams },
  qr: { ...answers.qr, summary: 'One QR code: time series, places, devices, referrers', params: periodParams },
  campaigns: { ...answers.campaigns, summary: 'Every campaign', params: noParams },
  campaign: { ...answers.campaign, summary: 'One campaign: aggregate over its QR codes', params: periodParams },
  clients: { ...answers.clients, summary: 'Every client', params: noParams },
  client: { ...answers.client, summary: 'One client only', params: periodParams },
} as const

export type EndpointQuery<Name extends EndpointName> = v.InferInput<(typeof endpoints)[Name]['params']>
