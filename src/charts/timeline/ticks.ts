import { bucketStart, formatBucketShort } from '#src/lib/dates.ts'
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

/**
 * Labels of the time axis at natural places: every third hour, each day of a week, the first and the Mondays of a month,
 * the months of a year. The densest set that fits is taken; none overlaps another or runs out at either edge.
 */
export function timeTicks(
  { bucket, points }: Pick<TimelineData, 'bucket' | 'points'>,
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

/** Sets of ticks from dense to sparse. */
function candidates(bucket: TimelineData['bucket'], dates: readonly string[]): Tick[][] {
  const where = (keep: (date: string, at: number) => boolean, label: (date: string) => string): Tick[] =>
    dates.flatMap((date, at) => (keep(date, at) ? [{ at, label: label(date) }] : []))
  const short = (date: string) => formatBucketShort(bucket, date)

  if (bucket === 'hour') {
    // The hour that comes twice where clocks go back is labelled once.
    return [3, 6, 12].map((hours) =>
      where((date, at) => isHour(date, hours) && dates[at - 1]?.slice(0, 13) !== date.slice(0, 13), short),
    )
  }
  if (bucket === 'month') return [1, 3, 6].map((months) => where((date) => (monthOf(date) - 1) % months === 0, short))
  if (dates.length <= 7) {
    const every = [formatWeekdayAndDay, formatWeekday].map((label) => where(() => true, label))
    return [...every, where((_date, at) => at % 2 === 0, formatWeekday)]
  }
  const isMonday = (date: string) => new Date(bucketStart(date)).getUTCDay() === 1
  return [
    where((date, at) => at === 0 || (at > 2 && isMonday(date)), short),
    where(isMonday, short),
    where((_date, at) => at % 14 === 0, short),
  ]
}

function isHour(date: string, every: number): boolean {
  return Number(date.slice(11, 13)) % every === 0 && date.endsWith(':00')
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7))
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
