/**
 * The pulse: what is observed by asking a source for the totals of all codes again and again. Served under `/api/pulse`,
 * where the source is watched so.
 */
import * as v from 'valibot'
import { count, isoTime } from './shapes.ts'

export const PULSE_PATH = '/api/pulse'

/** Length of `hours`. */
export const PULSE_HOURS = 24

const beat = {
  /** Scans observed within the last 60 minutes; null where too little of them was watched. */
  lastHour: v.nullable(count),
  /** Scans by clock hour (UTC), oldest first, the last one going on; null for an hour that was not watched. */
  hours: v.pipe(v.array(v.nullable(count)), v.length(PULSE_HOURS)),
}

/** `data` of the answer. */
export const pulse = v.object({
  /** Since when the totals are watched; null before the first look. */
  observedSince: v.nullable(isoTime),
  /** The last look that succeeded. */
  at: v.nullable(isoTime),
  everySeconds: count,
  organisation: v.object(beat),
  /** Codes that had a scan within `hours` or whose last scan was observed at all; the others had none. */
  codes: v.array(
    v.object({
      id: v.string(),
      ...beat,
      /** When the first and the last scan were observed; true to `everySeconds`. Null where none was. */
      firstScanAt: v.nullable(isoTime),
      lastScanAt: v.nullable(isoTime),
    }),
  ),
})
export type Pulse = v.InferOutput<typeof pulse>
