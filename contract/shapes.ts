/** Shapes that stand in many answers. */
import * as v from 'valibot'

/** How many of something: a whole number, 0 or more. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An instant as ISO 8601, such as `2026-05-15T12:00:00Z`. */
export const isoTime = v.pipe(v.string(), v.isoTimestamp())
