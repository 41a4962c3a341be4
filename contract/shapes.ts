/** Shapes that stand in many answers. */
import * as v from 'valibot'

/** How many of something: a whole number, 0 or more. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An instant as ISO 8601, such as `2026-05-15T12:00:00Z`. */
export const isoTime = v.pipe(v.string(), v.isoTimestamp())

/**
 * Where a period and what it is compared with are not as long as each other: how many days count of either, with a fraction
 * of one that goes on. Then averages of their days are compared, not their totals.
 */
export const comparedDays = v.object({ own: v.number(), before: v.number() })
