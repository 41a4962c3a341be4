import { bucketStart, formatBucketShort } from '#src/lib/buckets.ts'
import { formatWeekday, formatWeekdayAndDay } from '#src/lib/weekdays.ts'
import type { TimelineData } from './points.ts'

export interface Tick {
  /** Index of the bucket. */
  readonly at: number
  readonly label: string
}

/** Average width of a character of the axis (12 pixels), on the safe side. */
const CHARACTER = 6.8
/** Least space between two labels. */
const GAP = 10

export function labelWidth(label: string): number {
  return label.length * CHARACTER
}

/** Digits of DejaVu Sans, the widest of the fonts that the page falls back to. */
const DIGIT = 7.7

/** Room for a label that is a number, in pixels. */
export function numberWidth(label: string): number {
  return label.length * DIGIT
}

/**
 * Labels of the time axis at natural places: every third hour, each day of a week, the first and the Mondays of a month,
 * the months of a year. The densest set that fits is taken; none overlaps another or runs out at either edge.
 */
export function timeTicks(
  { bucket, points }: Pick<TimelineData, 'bucket'> & { readonly points: readonly { readonly date: string }[] },
  plotWidth: number,
  leftOfPlot: number,
): Tick[] {
  const dates = points.map((point) => point.date)
  const band = plotWidth / dates.length
  const start = (tick: Tick) => (tick.at + 0.5) * band - labelWidth(tick.label) / 2
  const inside = (tick: Tick) =>
    start(tick) >= -leftOfPlot && start(tick) + labelWidth(tick.label) <= plotWidth + RIGHT_OF_PLOT
  const sets = candidates(bucket, dates).map((set) => set.filter(inside))
  const apart = (set: readonly Tick[]) =>
    set.every((tick, i) => {
      const next = set[i + 1]
      return next === undefined || start(tick) + labelWidth(tick.label) + GAP <= start(next)
    })
  return sets.find(apart) ?? []
}

/** What stays free beside the plot for half a label. */
export const RIGHT_OF_PLOT = 12

type Label = (date: string) => string
type Keep = (date: string, at: number) => boolean

/** Sets of ticks from dense to sparse. */
function candidates(bucket: TimelineData['bucket'], dates: readonly string[]): Tick[][] {
  const where = (keep: Keep, label: Label): Tick[] =>
    dates.flatMap((date, at) => (keep(date, at) ? [{ at, label: label(date) }] : []))
  return SETS[bucket](dates).map(([keep, label]) => where(keep, label))
}

type Sets = (dates: readonly string[]) => readonly (readonly [Keep, Label])[]

const SETS: Readonly<Record<TimelineData['bucket'], Sets>> = {
  hour(dates) {
    // The hour that comes twice where clocks go back is labelled once.
    const isFirst: Keep = (date, at) => dates[at - 1]?.slice(0, 13) !== date.slice(0, 13)
    const every =
      (hours: number): Keep =>
      (date, at) =>
        isHour(date, hours) && isFirst(date, at)
    const hour: Label = (date) => formatBucketShort('hour', date)
    if (dates[0]?.slice(0, 10) === dates.at(-1)?.slice(0, 10)) return [3, 6, 12].map((hours) => [every(hours), hour])
    // Of several days each midnight is called by its day.
    const dayOrHour: Label = (date) => (isHour(date, 24) ? formatWeekdayAndDay(date.slice(0, 10)) : hour(date))
    const days = [...new Set(dates.map((date) => date.slice(0, 10)))]
    const everyDay =
      (step: number): Keep =>
      (date, at) =>
        every(24)(date, at) && days.indexOf(date.slice(0, 10)) % step === 0
    return [
      ...[6, 12].map((hours) => [every(hours), dayOrHour] as const),
      ...[1, 2, 4].map((step) => [everyDay(step), dayOrHour] as const),
    ]
  },

  day(dates) {
    if (dates.length <= 7) {
      return [
        [() => true, formatWeekdayAndDay],
        [() => true, formatWeekday],
        [(_date, at) => at % 2 === 0, formatWeekday],
      ]
    }
    const mondays: Keep = (date) => new Date(bucketStart(date)).getUTCDay() === 1
    const firstMonday = dates.findIndex((date) => mondays(date, 0))
    const everyMonday =
      (step: number): Keep =>
      (date, at) =>
        mondays(date, at) && (at - firstMonday) % (7 * step) === 0
    const firsts =
      (step: number): Keep =>
      (date) =>
        date.endsWith('-01') && (monthOf(date) - 1) % step === 0
    const keeps: Keep[] =
      dates.length <= 31
        ? [(date, at) => at === 0 || (at > 2 && mondays(date, at)), mondays, (_date, at) => at % 14 === 0]
        : [mondays, everyMonday(2), firsts(1), firsts(3), firsts(6)]
    return keeps.map((keep) => [keep, (date) => formatBucketShort('day', date)])
  },

  week: () =>
    [1, 2, 4, 8, 16].map((step) => [(_date, at) => at % step === 0, (date) => formatBucketShort('week', date)]),

  month(dates) {
    const isOneYear = dates[0]?.slice(0, 4) === dates.at(-1)?.slice(0, 4)
    const label: Label = (date) =>
      monthOf(date) > 1 || isOneYear ? formatBucketShort('month', date) : date.slice(0, 4)
    return [1, 3, 6, 12, 24, 60].map((months) => [(date) => (monthsTo(date) - 1) % months === 0, label])
  },
}

function isHour(date: string, every: number): boolean {
  return Number(date.slice(11, 13)) % every === 0 && date.endsWith(':00')
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7))
}

function monthsTo(date: string): number {
  return Number(date.slice(0, 4)) * 12 + monthOf(date)
}

/** Values of the count axis: from zero in at most four equal round steps of whole scans, the last at or above the largest. */
export function countTicks(largest: number): number[] {
  const atLeast = Math.max(1, largest / 4)
  const magnitude = 10 ** Math.floor(Math.log10(atLeast))
  const step = [1, 2, 2.5, 5, 10]
    .map((factor) => factor * magnitude)
    .find((step) => step >= atLeast && Number.isInteger(step))!
  const steps = Math.max(1, Math.ceil(largest / step))
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}
