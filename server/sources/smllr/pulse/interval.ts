/**
 * What the time between two looks says. How many scans lie in it is certain, however long it was; when in it they were
 * is not. So an hour is known as far as it lies between looks that both belong to it. The minute or so at each of its
 * ends, where one look was before and the next behind the edge, is not certain, and a tenth of an hour may be so.
 */
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'

export const HOUR = 3_600_000

/** So much of an hour may be uncertain. */
export const UNCERTAIN_MOST = HOUR / 10

/** Which clock hour (UTC) an instant lies in, counted from 1970. */
export function hourOf(instant: Instant): number {
  return Math.floor(instant / HOUR)
}

/** The clock hours in which an interval begins and ends: one and the same, or two that may lie far apart. */
export function hoursAtEnds({ from, to }: Span): readonly number[] {
  // A look at the stroke of an hour ends the hour before.
  return [...new Set([hourOf(from), hourOf(to - 1)])]
}

/**
 * The hour that an interval's scans are counted in: that of its middle, so that each scan is counted once. Of an interval
 * that is longer than an hour it is one that is not known anyway.
 */
export function hourOfScans(interval: Span): number {
  return hourOf(middleOf(interval))
}

/** Not rounded: half a millisecond may be in it. */
export function middleOf({ from, to }: Span): Instant {
  return (from + to) / 2
}

/** How much of a span of time is certain by an interval: all of the interval if it lies inside, else nothing. */
export function certainBy({ from, to }: Span, span: Span): number {
  return from >= span.from && to <= span.to ? to - from : 0
}

/** Whether enough of a span is certain, as far as it has gone by now. */
export function isKnown(certain: number, { from, to }: Span, now: Instant): boolean {
  const gone = Math.min(now, to) - from
  return gone > 0 && gone - certain <= UNCERTAIN_MOST
}

/** Hours are counted from 1970. */
export function spanOfHour(hour: number): Span {
  return { from: hour * HOUR, to: (hour + 1) * HOUR }
}
