/** What the dashboard asks its own server beyond the reporting API. Served under `/api/`. */
import * as v from 'valibot'

/** `data` of `GET /api/status`: what stands behind the figures. In the envelope, as every answer is. */
export const status = v.object({
  source: v.object({
    /** `demo`: the demo organisation; `own`: imported scans; `empty`: nothing yet; `smllr`: the vendor's API. */
    kind: v.picklist(['demo', 'own', 'empty', 'smllr']),
    /** For people: "Demo data", "Your scans". */
    label: v.string(),
    /** Whether the source can count scans by bots when asked to. */
    countsBots: v.boolean(),
  }),
  version: v.string(),
  /** When the server answered, ISO 8601: the clock that decides what "now" is. */
  now: v.pipe(v.string(), v.isoTimestamp()),
})
export type Status = v.InferOutput<typeof status>

/** Where the reporting endpoints are served: with a key for machines, without one for the dashboard. */
export const EXTERNAL_BASE = '/api/v1/external/reporting'
export const DASHBOARD_BASE = '/api/reporting'
