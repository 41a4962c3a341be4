/** What the dashboard asks its own server beyond the reporting API. Served under `/api/`. */
import * as v from 'valibot'
import { count, isoTime } from './shapes.ts'

/** How a vendor's API is doing. Holds nothing secret. */
const connection = v.object({
  /** Host of the API, without scheme and path. */
  host: v.string(),
  /** Last four characters of the key. */
  keyEnding: v.string(),
  budget: v.object({
    /** Requests that the key may make in any 60 seconds. */
    limit: count,
    /** How many of them have been made in the last 60. */
    used: count,
    /** Questions that wait for their turn. */
    waiting: count,
  }),
  /** Since when it has not answered; left out while it does. */
  unavailableSince: v.optional(isoTime),
  /** The last failure, in words. */
  lastError: v.optional(v.object({ at: isoTime, message: v.string() })),
  /** Documented fields that its answers lack. */
  missingFields: v.array(v.object({ endpoint: v.string(), field: v.string() })),
  /** The organisation's last 13 months, by day, as far as they are known. */
  history: v.object({
    knownDays: count,
    days: count,
    /** Seconds until all are known, as far as can be told; null when they are, or while nothing is asked. */
    seconds: v.nullable(count),
  }),
  /** Left out where the totals are not watched. */
  pulse: v.optional(v.object({ everySeconds: count, observedSince: v.nullable(isoTime), at: v.nullable(isoTime) })),
})
export type Connection = v.InferOutput<typeof connection>

/** `data` of `GET /api/status`: what stands behind the figures. In the envelope, as every answer is. */
export const status = v.object({
  source: v.object({
    /** `demo`: the demo organisation; `own`: imported scans; `empty`: nothing yet; `smllr`: the vendor's API. */
    kind: v.picklist(['demo', 'own', 'empty', 'smllr']),
    /** For people: "Demo data", "Your scans". */
    label: v.string(),
    /** Whether the source can count scans by bots when asked to. */
    countsBots: v.boolean(),
    /** Whether the last days of codes, campaigns and clients are at hand: see `days.ts` and `trends.ts`. */
    countsDays: v.optional(v.boolean()),
    /** Whether the source tells at which hours of the week something is scanned. */
    countsHours: v.optional(v.boolean()),
    /** Whether the source tells what rose and what fell, code by code. */
    countsChanges: v.optional(v.boolean()),
    /** Whether the source tells where and on what a campaign or client was scanned. */
    countsBreakdowns: v.optional(v.boolean()),
    /** When the first scan of all was; left out without one, and where the source does not tell. */
    firstScanAt: v.optional(isoTime),
    /** Whether figures can be had of some scans only: see `scan-filter.ts`. */
    filters: v.optional(v.boolean()),
    /** Only where a vendor's API stands behind the figures. */
    connection: v.optional(connection),
  }),
  version: v.string(),
  /** When the server answered, ISO 8601: the clock that decides what "now" is. */
  now: isoTime,
})
export type Status = v.InferOutput<typeof status>
