/**
 * How all codes went lately: the scans of each in the last days, and in as many before. Totals alone, so that a list of
 * tens of thousands can be sorted by them; the days themselves are in `days.ts`. Served under `/api/trends`, where the
 * source counts days (`countsDays` of the status).
 */
import * as v from 'valibot'
import { count } from './shapes.ts'
import { zoneName } from './span.ts'

export const TRENDS_PATH = '/api/trends'

/** As they stand in a query string. */
export const trendsParams = v.object({
  /** Whose days are meant. */
  timezone: v.optional(zoneName, 'UTC'),
})
export type TrendsParams = v.InferOutput<typeof trendsParams>

/** `data` of the answer: the codes with a scan by people in either span. */
export const trends = v.array(
  v.object({
    id: v.string(),
    /** In the last `LAST_DAYS` days, today up to now; of them nothing is known behind `meta.knownUntil`, where that is told. */
    scans: count,
    /**
     * In as many days before, up to the time of day that it is now, or as many days before `meta.knownUntil`; not all of them
     * where `meta.knownFrom` is told.
     */
    before: count,
  }),
)
export type Trends = v.InferOutput<typeof trends>
