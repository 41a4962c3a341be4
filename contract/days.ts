/**
 * The scans of several codes, or of all campaigns or clients, on each of the last days: what the small charts of a list
 * are drawn from. A list of codes asks for the rows in sight, since those of all codes would be several times as much as
 * all else that it holds. Served under `/api/days`, where the source counts them (`countsDays` of the status).
 */
import * as v from 'valibot'
import { count } from './shapes.ts'
import { zoneName } from './span.ts'

export const DAYS_PATH = '/api/days'

/** How many days are told of: today, which goes on, and those before it. */
export const LAST_DAYS = 30

/** How many codes may be asked about at once: two screens of rows, and an address of a length that proxies take. */
export const MOST_DAYS_IDS = 100

const DAYS_OF = ['qr', 'campaign', 'client'] as const
export type DaysOf = (typeof DAYS_OF)[number]

/** As they stand in a query string; of codes beside one `id` for each, of campaigns and clients all are meant. */
export const daysParams = v.object({
  of: v.picklist(DAYS_OF, `must be one of ${DAYS_OF.join(', ')}`),
  /** Whose days are meant. */
  timezone: v.optional(zoneName, 'UTC'),
})

const row = v.object({
  id: v.string(),
  /** By people, on each of the days. */
  scans: v.array(count),
  /**
   * Of campaigns and clients: those of as many days before, up to the time of day that it is now, or as many days before
   * `meta.knownUntil`. Where `meta.knownFrom` is told these days began before it, and not all of them are known.
   */
  before: v.optional(count),
})

/** `data` of the answer. */
export const days = v.object({
  /** Calendar dates in the zone, oldest first; the last is today. */
  days: v.array(v.string()),
  /** Whether anything is known of each day, where that is not so of all: scans may begin later, or break off before. */
  known: v.optional(v.array(v.boolean())),
  /** The codes asked about that there are, in the order asked; the campaigns or clients with a scan in either span. */
  rows: v.array(row),
})
export type Days = v.InferOutput<typeof days>
