/**
 * Breakdowns of a campaign, a client or all: where, on what and from where it was scanned. The documented endpoints tell that of
 * codes only, and of the organisation no cities and referrers. Served under `/api/breakdowns`, where the source counts them (`countsBreakdowns` of
 * the status).
 */
import * as v from 'valibot'
import { answers } from './answers.ts'
import { periodParams } from './reporting.ts'
import { count } from './shapes.ts'

export const BREAKDOWNS_PATH = '/api/breakdowns'

const BROKEN_DOWN = ['organisation', 'campaign', 'client'] as const

/** As they stand in a query string: those of a report, and of what. Nothing is compared. */
export const breakdownsParams = v.object({
  ...periodParams.entries,
  subject: v.picklist(BROKEN_DOWN, `must be one of ${BROKEN_DOWN.join(', ')}`),
  /** Of the campaign or client; none for the organisation. */
  id: v.optional(v.string(), ''),
})
export type BreakdownsParams = v.InferOutput<typeof breakdownsParams>
export type BreakdownsQuery = v.InferInput<typeof breakdownsParams>

const { geolocation, devices, referrers } = answers.qr.data.entries

/** `data` of the answer: each list as a code has it, largest first. */
export const breakdowns = v.object({ totalScans: count, geolocation, devices, referrers })
export type Breakdowns = v.InferOutput<typeof breakdowns>
