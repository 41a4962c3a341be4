/** How far goals have come. Counts, shares and dates come as they are to stand there, but for those that decide a plural. */
import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Goal'

/** The dates of a goal, and the name of their zone. */
export const datesInZone = (dates: string, zone: string) => `${dates}, ${zone} time`
/** Behind these in a report: up to when it is counted. */
export const atEnd = (date: string) => `as it stood at the end of ${date}`
export const at = (when: string) => `as it stood on ${when}`
/** `isPart`: days are not known yet, so there may be more. */
export const scansOf = ({
  scans,
  goal,
  share,
  isPart,
}: {
  scans: string
  goal: string
  share: string
  isPart: boolean
}) => `${isPart ? 'At least ' : ''}${scans} of ${goal} scans · ${share}`
export const timePassed = (share: string) => `${share} of the time is over`

/** What is to be expected. `days`: of how many the pace is; four weeks, or fewer. */
interface Expected {
  pace: number
  expected: string
  by: string
}
const atPace = ({ pace, expected, by }: Expected) =>
  `At the pace of ${pace === 28 ? 'the last four weeks' : `the last ${pace} days`} about ${expected} by ${by}`
export const short = (expected: Expected, count: string) => `${atPace(expected)}: ${count} short.`
export const more = (expected: Expected, count: string) => `${atPace(expected)}: ${count} more than the goal.`
export const asMany = (expected: Expected) => `${atPace(expected)}: as many as the goal.`
/** Of one that is reached already. */
export const goesOn = (expected: Expected) => `${atPace(expected)}.`
export const tooEarly = 'Too early to tell the pace: that takes a week of scans.'
export const daysNotKnown = (days: number) =>
  `${formatExact(days)} ${days === 1 ? 'day is' : 'days are'} not known yet. What is to be expected is told when ${days === 1 ? 'it is' : 'they are'}.`

export const begins = (date: string) => `Begins on ${date}.`
export const reachedOn = (date: string) => `Reached on ${date}.`
export const reached = 'Reached.'
export const over = ({ scans, goal, count }: { scans: string; goal: string; count: string }) =>
  `Over: ${scans} of ${goal}, ${count} short.`
export const gone = 'What it was set for is not known any more.'

/** In the chart and its table. */
export const lines = { scans: 'Scans', expected: 'Expected', goal: 'Goal' }
/** Headings of what is taken away. */
export const headings = {
  date: 'Day',
  scans: 'Scans',
  addedUp: 'Scans, added up',
  expected: 'Expected, added up',
  goal: 'Goal',
}
