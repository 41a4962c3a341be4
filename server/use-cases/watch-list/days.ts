/** The days that the watch list looks at, as the zone has them, and the pieces of time that a source is asked for. */
import {
  bucketsBetween,
  dateAt,
  parseDate,
  stepDate,
  weekdayOf,
  type CalendarDate,
  type Span,
} from '#contract/period.ts'
import { toInstant, toLocal, type Instant, type Zone } from '#contract/zone.ts'

/** Whole days that are looked at: eight weeks of silence, and the eight weeks of habit before it. */
export const LOOKED_AT_DAYS = 16 * 7

export interface WatchDay extends Span {
  readonly date: CalendarDate
  /** Sunday is 0. */
  readonly weekday: number
  /** Its pieces are those from `first` up to, not including, `end`. */
  readonly first: number
  readonly end: number
  /** Pieces up to here lie before the time of day that `goingOn` has come to; only where the day was cut there. */
  readonly cut: number | undefined
}

export interface WatchDays {
  readonly zone: Zone
  /** Oldest first. */
  readonly whole: readonly WatchDay[]
  /** The day that the figures end on. It is never counted as a whole one. */
  readonly goingOn: WatchDay
  /** Whether earlier days of its weekday are cut at the time of day that it has come to. */
  readonly isCut: boolean
  /** Pieces of all days in order; each begins where the one before ends. */
  readonly pieces: readonly Span[]
}

/**
 * The whole days before the one in which `until` lies, and that one up to `until`. With `isCut`, earlier days of its
 * weekday are cut at the same time of day, so that like can be held against like.
 */
export function watchDays(zone: Zone, until: Instant, isCut: boolean): WatchDays {
  const today = dateAt(zone, until)
  const time = toLocal(zone, until) - parseDate(today)
  const buckets = bucketsBetween('day', stepDate('day', today, -LOOKED_AT_DAYS), today, zone)
  const weekday = weekdayOf(today, 'sunday')
  const pieces: Span[] = []
  const days = buckets.map(({ date, from, to }): WatchDay => {
    const end = date === today ? until : to
    const at = toInstant(zone, parseDate(date) + time)
    const isCutHere = isCut && date !== today && weekdayOf(date, 'sunday') === weekday && at > from && at < end
    const first = pieces.length
    if (isCutHere) pieces.push({ from, to: at }, { from: at, to: end })
    else pieces.push({ from, to: end })
    return {
      date,
      from,
      to: end,
      weekday: weekdayOf(date, 'sunday'),
      first,
      end: pieces.length,
      cut: isCutHere ? first + 1 : undefined,
    }
  })
  return { zone, whole: days.slice(0, -1), goingOn: days.at(-1)!, isCut, pieces }
}
