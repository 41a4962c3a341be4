import { comparedPart } from '#contract/compared-part.ts'
import type { ComparedWith } from '#contract/comparison.ts'
import { daysBetween, wholeMonths, type Period } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatWindow } from '#src/lib/windows.ts'
import * as words from '#words/reports/headline/compared.ts'

/**
 * `Compared with 1–15 Apr 2026, up to 14:30, the same part of the month before.` Names the compared part of the period
 * itself too where that is not all of it so far. Without a comparison it says so.
 */
export function comparedInWords(figures: Figures): string {
  const data = comparedPart(figures)
  if (data === undefined) return uncomparedInWords(figures)
  const { period, asOf, compared } = figures
  const { from, to, whole, scansCompared } = data
  const window = formatWindow(Date.parse(from), Date.parse(to), period.zone)
  const what = whatItIs(period, compared, !whole)
  const over = period.buckets.findLast((bucket) => bucket.to <= asOf)
  if (scansCompared === undefined || over === undefined) return words.comparedWith(window, what)
  return words.partCompared(formatWindow(period.from, over.to, period.zone), window, what)
}

/** What the dates compared with are to the period; while it goes on, what the part of them is. */
function whatItIs(period: Period, how: ComparedWith | undefined, isPart: boolean): string {
  if (how?.how === 'custom') return words.chosen(isPart)
  const byWeekday = how?.match === 'weekday' && period.bucket !== 'month'
  if (how?.how === 'year') return byWeekday ? words.yearBeforeByWeekday(isPart) : words.yearBefore(isPart)
  return byWeekday ? words.beforeByWeekday(isPart) : before(period, isPart)
}

function before({ name, date, last }: Period, isPart: boolean): string {
  if (name !== 'custom') return words.before(isPart, name)
  const months = wholeMonths(date, last)
  return months === undefined
    ? words.daysBefore(isPart, daysBetween(date, last) + 1)
    : words.monthsBefore(isPart, months)
}

function uncomparedInWords({ period, compared, asOf, timeline, isRefreshing }: Figures): string {
  if (compared === undefined) return words.notCompared
  // A part of a period is put together from its buckets; days and months are being gathered, hours are not to be had.
  const isGathered = timeline === undefined && asOf < period.to && period.bucket !== 'hour'
  if (isGathered) return words.onceComplete
  return isRefreshing ? words.onItsWay : words.nothing
}
