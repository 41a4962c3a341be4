import type { ComparedWith } from '#contract/comparison.ts'
import type { Period } from '#contract/period.ts'
import type { Figures } from '#src/api/figures.ts'
import { formatBefore } from '#src/lib/dates.ts'
import { formatWindow } from '#src/lib/periods.ts'
import { comparedPart } from './select.ts'

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
  const against = `${window}, ${whatItIs(period, compared, whole)}.`
  const over = period.buckets.findLast((bucket) => bucket.to <= asOf)
  if (scansCompared === undefined || over === undefined) return `Compared with ${against}`
  const own = formatWindow(period.from, over.to, period.zone)
  return `Compared: ${own}${own.includes(',') ? ',' : ''} with ${against}`
}

/** What the dates compared with are to the period; while it goes on, what the part of them is. */
function whatItIs(period: Period, how: ComparedWith | undefined, whole: boolean): string {
  const part = whole ? '' : 'the same part '
  if (how?.how === 'custom') return whole ? 'the dates chosen' : `${part}of the dates chosen`
  const byWeekday = how?.match === 'weekday' && period.bucket !== 'month'
  if (how?.how === 'year')
    return byWeekday ? `${part}a year before, matched by weekday` : `${part || 'the same dates '}a year before`
  if (byWeekday) return `${part || 'the days '}before, matched by weekday`
  return whole ? formatBefore(period) : `${part}of ${formatBefore(period)}`
}

function uncomparedInWords({ period, compared, asOf, timeline, isRefreshing }: Figures): string {
  if (compared === undefined) return 'Not compared.'
  // A part of a period is put together from its buckets; days and months are being gathered, hours are not to be had.
  const isGathered = timeline === undefined && asOf < period.to && period.bucket !== 'hour'
  if (isGathered) return 'Compared once the timeline is complete.'
  return isRefreshing ? 'What to compare with is on its way.' : 'Nothing to compare with.'
}
