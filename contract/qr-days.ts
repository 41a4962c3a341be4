/**
 * The scans of several codes on each of the last days: what the small charts of a list are drawn from. A list asks for
 * the rows in sight; those of all codes would be several times as much as all else that it holds. Served under
 * `/api/qr-days`, where the source counts them (`countsDays` of the status).
 */
import * as v from 'valibot'
import { count } from './shapes.ts'
import { zoneName } from './span.ts'

export const QR_DAYS_PATH = '/api/qr-days'

/** How many days are told of: today, which goes on, and those before it. */
export const QR_DAYS = 30

/** How many codes may be asked about at once: two screens of rows, and an address of a length that proxies take. */
export const MOST_QR_IDS = 100

/** As they stand in a query string, beside one `id` for each code. */
export const qrDaysParams = v.object({
  /** Whose days are meant. */
  timezone: v.optional(zoneName, 'UTC'),
})

/** `data` of the answer. */
export const qrDays = v.object({
  /** Calendar dates in the zone, oldest first; the last is today. */
  days: v.array(v.string()),
  /** Those of the codes asked about that there are, each with its scans by people on each of the days. */
  codes: v.array(v.object({ id: v.string(), scans: v.array(count) })),
})
export type QrDays = v.InferOutput<typeof qrDays>
