/** Averages of a day, for spans that are not as long as each other: their totals tell of nothing but their length. */
import type { ComparedDays } from '#contract/comparison.ts'
import * as words from '#words/lib/per-day.ts'
import { formatDifference, formatExact } from './numbers.ts'

/** Scans of something, and in what it is compared with: counts, or averages of a day. */
interface Counted {
  readonly scans: number
  readonly before: number
}

/** Small ones with two digits: 33 scans in a fortnight are 2.4 a day, and one is not none. */
export function roundedAverage(average: number): number {
  return Math.abs(average) < 10 ? Number(average.toPrecision(2)) : Math.round(average)
}

/** `1,234`, `2.4` */
export function formatDailyAverage(average: number): string {
  return formatExact(roundedAverage(average))
}

/** As they are compared: of a day where `days` says that there are not as many on either side. */
export function comparedCounts({ scans, before }: Counted, days: ComparedDays | undefined): Counted {
  return days === undefined ? { scans, before } : { scans: scans / days.own, before: before / days.before }
}

/** What came on top or was lost a day, rounded. */
export function dailyDifference({ scans, before }: Counted): number {
  return roundedAverage(scans - before)
}

/** `+1,392`, `−0.3` */
export function formatDailyDifference(average: Counted): string {
  return formatDifference(dailyDifference(average), 0)
}

/** `11 days against 31`; of one that goes on with a tenth: `3.6 days against 2`. */
export function formatComparedDays({ own, before }: ComparedDays): string {
  return words.days(own, formatDayCount(own), formatDayCount(before))
}

/** With a tenth where one goes on. */
export function formatDayCount(days: number): string {
  return formatExact(Math.round(days * 10) / 10)
}

/** What is compared with, in words, and how where it is not as long: `1–31 Oct 2026, by the average day (11 days against 31)`. */
export function withDays(window: string, days: ComparedDays | undefined): string {
  return days === undefined ? window : words.byAverageDay(window, formatComparedDays(days))
}
