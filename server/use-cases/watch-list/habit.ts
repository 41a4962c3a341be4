/**
 * How often a code is scanned on each day of the week, and how sure that is: what a silence and a rise are held against.
 * `docs/decisions/0138-silence-against-own-habit.md` says why it is reckoned so.
 */

/** What is known of one code on one whole day. */
export interface KnownDay {
  /** Sunday is 0. */
  readonly weekday: number
  /** Undefined where not known. */
  readonly scans: number | undefined
}

export interface Habit {
  /** Scans to be expected on the day so many days after the habit's last one (from 1), if all goes on as it went. */
  expectedOn(weekday: number, daysAfter: number): number
  /** Scans in its later half, from which its level is known. */
  readonly scans: number
  /** Variance of a day's scans for one of their mean: 1 where they come independently of each other. */
  readonly dispersion: number
  /** Most days in a row without a scan. */
  readonly longestSilence: number
}

/**
 * Real scans come in clusters (a school class, a rainy week) more often than the days of eight weeks can show, so never
 * less than this is taken.
 */
const LEAST_DISPERSION = 1.5

/** A crowd is no habit: a day counts for no more than so many usual ones. */
const MOST_USUAL_DAYS = 3

/**
 * The habit of some consecutive days: the weekdays' share from all of them, the level from their later half, and where
 * that lies below the earlier one, falling on at the same pace. Undefined where neither half has a scan to go by.
 */
export function habitOf(all: readonly KnownDay[]): Habit | undefined {
  const days = withoutCrowds(all)
  const weekdays = meanByWeekday(days)
  const half = Math.floor(days.length / 2)
  const earlier = levelOf(days.slice(0, half), weekdays)
  const later = levelOf(days.slice(half), weekdays)
  if (earlier === undefined || later === undefined || later.scans === 0) return undefined
  const fall = Math.min(1, later.level / earlier.level)
  const laterDays = days.length - half
  const expectedOn = (weekday: number, daysAfter: number) =>
    weekdays[weekday]! * later.level * fall ** ((laterDays / 2 + daysAfter - 0.5) / half)
  const levels = days.map((_, i) => (i < half ? earlier.level : later.level))
  return {
    expectedOn,
    scans: later.scans,
    dispersion: Math.max(LEAST_DISPERSION, dispersionOf(days, weekdays, levels)),
    longestSilence: longestSilenceIn(days),
  }
}

function withoutCrowds(days: readonly KnownDay[]): KnownDay[] {
  const busy = days.flatMap(({ scans }) => (scans === undefined || scans === 0 ? [] : [scans])).sort((a, b) => a - b)
  const usual = busy[Math.floor(busy.length / 2)] ?? 0
  return days.map(({ weekday, scans }) => ({
    weekday,
    scans: scans === undefined ? undefined : Math.min(scans, MOST_USUAL_DAYS * usual),
  }))
}

function meanByWeekday(days: readonly KnownDay[]): number[] {
  const [sums, counts] = [Array<number>(7).fill(0), Array<number>(7).fill(0)]
  for (const { weekday, scans } of days) {
    if (scans === undefined) continue
    sums[weekday]! += scans
    counts[weekday]! += 1
  }
  return sums.map((sum, weekday) => (counts[weekday] === 0 ? 0 : sum / counts[weekday]!))
}

/** Scans of some days, and how many these are for one that their weekdays would have. */
function levelOf(days: readonly KnownDay[], weekdays: readonly number[]) {
  const known = days.filter(({ scans }) => scans !== undefined)
  const scans = known.reduce((sum, day) => sum + day.scans!, 0)
  const usual = known.reduce((sum, day) => sum + weekdays[day.weekday]!, 0)
  return usual === 0 ? undefined : { scans, level: scans / usual }
}

/** Pearson's chi-square by its degrees of freedom. Of seven means and two levels that come from the days, one follows from the others. */
function dispersionOf(days: readonly KnownDay[], weekdays: readonly number[], levels: readonly number[]): number {
  let sum = 0
  let count = 0
  for (const [i, { weekday, scans }] of days.entries()) {
    const expected = weekdays[weekday]! * levels[i]!
    if (scans === undefined || expected === 0) continue
    sum += (scans - expected) ** 2 / expected
    count += 1
  }
  return sum / Math.max(1, count - 8)
}

function longestSilenceIn(days: readonly KnownDay[]): number {
  let [longest, current] = [0, 0]
  for (const { scans } of days) {
    current = scans === 0 ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return longest
}

/**
 * The chance that a silence in which so many scans were to be expected is one: had the habit gone on, each of its scans
 * and of those expected would have been as likely to come before the silence as its share of the time is long, and all
 * came before. That the level itself is known from few scans only is thereby allowed for; clusters count as one.
 */
export function chanceOfSilence({ scans, dispersion }: Habit, expected: number): number {
  return (scans / (scans + expected)) ** (scans / dispersion)
}
