/**
 * Breakdowns of a campaign or client: where, on what and from where it was scanned, which the documented endpoints tell of
 * the organisation and of codes only. Served under `/api/breakdowns`, where the source counts them (`countsBreakdowns` of
 * the status).
 */
import * as v from 'valibot'
import { answers } from './answers.ts'
import { periodParams } from './reporting.ts'
import { count } from './shapes.ts'

export const BREAKDOWNS_PATH = '/api/breakdowns'

export const OWNER_KINDS = ['campaign', 'client'] as const

/** As they stand in a query string: those of a report, and of what. Nothing is compared. */
export const breakdownsParams = v.object({
  ...periodParams.entries,
  subject: v.picklist(OWNER_KINDS, `must be one of ${OWNER_KINDS.join(', ')}`),
  id: v.string('is needed: that of the campaign or client'),
})
export type BreakdownsParams = v.InferOutput<typeof breakdownsParams>
export type BreakdownsQuery = v.InferInput<typeof breakdownsParams>

const { geolocation, devices, referrers } = answers.qr.data.entries

/** `data` of the answer: each list as a code has it, largest first. */
export const breakdowns = v.object({ totalScans: count, geolocation, devices, referrers })
export type Breakdowns = v.InferOutput<typeof breakdowns>
