/** How far a goal has come, and what is to be expected by its end (record 0301). Pure. */
import type { GoalProgress, GoalState } from '#contract/goal-progress.ts'
import type { Goal, GoalDay } from '#contract/goals.ts'
import { bucketsBetween, dateAt, weekdayOf, type Bucket, type CalendarDate } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'

/** The pace is that of so many whole days. */
export const PACE_DAYS = 28

/** So many before them are looked at, to tell a subject that has just begun from one that had none in the first of those days. */
export const BEFORE_PACE_DAYS = 28

/** From fewer days than of each weekday one, nothing is expected. */
const LEAST_PACE_DAYS = 7

export interface CountedDay extends Bucket {
  /** Undefined where not known. */
  readonly scans: number | undefined
}

/** How far scans are counted. */
export interface CountedUntil {
  /** Where scans break off, or now. */
  readonly until: Instant
  readonly now: Instant
}

type Told = Omit<GoalProgress, 'knownFrom' | 'knownUntil'>

/**
 * `counted`: days of the goal's zone without a gap, those of the goal that have begun and, unless its time is over, as many before the
 * day in which `until` lies as the pace takes.
 */
export function progressOf(
  { scans: wanted, from, to, timezone }: Pick<Goal, 'scans' | 'from' | 'to' | 'timezone'>,
  counted: readonly CountedDay[],
  { until, now }: CountedUntil,
): { readonly progress: Told; readonly days: GoalDay[] } {
  const own = bucketsBetween('day', from, to, timezone)
  const [start, end] = [own[0]!.from, own.at(-1)!.to]
  const scansOn = new Map(counted.map(({ date, scans }) => [date, scans]))
  const today = dateAt(timezone, until)
  const isOver = until >= end
  const pace = isOver ? undefined : paceBefore(today, counted)

  let [scans, unknownDays, toCome] = [0, 0, 0]
  let reachedOn: CalendarDate | null = null
  const days = own.map(({ date, from: begin }): GoalDay => {
    const known = begin < until ? scansOn.get(date) : undefined
    if (begin < until && known === undefined) unknownDays += 1
    scans += known ?? 0
    if (scans >= wanted && unknownDays === 0) reachedOn ??= date
    const expected = pace === undefined || date < today ? null : Math.max(0, pace.on(date) - (known ?? 0))
    toCome += expected ?? 0
    return { date, scans: known ?? null, expected }
  })
  const isExpected = pace !== undefined && unknownDays === 0
  return {
    progress: {
      state: stateOf(),
      scans,
      unknownDays,
      timePassed: Math.min(1, Math.max(0, (now - start) / (end - start))),
      reachedOn,
      expected: isExpected ? Math.round(scans + toCome) : null,
      paceDays: pace?.days ?? 0,
    },
    days: isExpected ? days : days.map((day) => ({ ...day, expected: null })),
  }

  function stateOf(): GoalState {
    if (scans >= wanted) return 'reached'
    if (isOver) return 'over'
    return now < start ? 'upcoming' : 'going'
  }
}

interface Pace {
  /** Days that it is taken from. */
  readonly days: number
  /** Scans to be expected on a whole day. */
  on(date: CalendarDate): number
}

/** Undefined where too few days are known. */
function paceBefore(today: CalendarDate, counted: readonly CountedDay[]): Pace | undefined {
  const whole = counted.filter(({ date }) => date < today)
  const last = whole.slice(-PACE_DAYS)
  const before = whole.slice(-PACE_DAYS - BEFORE_PACE_DAYS, -PACE_DAYS)
  // Whatever was not scanned for so long begins with its first scan: days on which it did not hang yet are not its pace.
  const first = before.some(({ scans }) => scans !== 0) ? 0 : last.findIndex(({ scans }) => scans !== 0)
  const seen =
    first === -1 ? [] : last.slice(first).flatMap(({ date, scans }) => (scans === undefined ? [] : [{ date, scans }]))
  if (seen.length < LEAST_PACE_DAYS) return undefined
  const ofWeekday = Map.groupBy(seen, ({ date }) => weekdayOf(date))
  const ofAll = mean(seen)
  return {
    days: seen.length,
    on: (date) => {
      const same = ofWeekday.get(weekdayOf(date))
      return same === undefined ? ofAll : mean(same)
    },
  }
}

function mean(days: readonly { readonly scans: number }[]): number {
  return days.reduce((sum, { scans }) => sum + scans, 0) / days.length
}
