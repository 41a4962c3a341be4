import type { Instant } from '#contract/zone.ts'

/** Tells what "now" is, in milliseconds since 1970-01-01T00:00Z. Everything that needs the time is given one. */
export type Clock = () => Instant

/** The machine's own clock. */
export const systemClock: Clock = () => Date.now()
