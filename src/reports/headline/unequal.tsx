import type { Figures } from '#src/api/figures.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { comparedCounts, formatDailyAverage, formatComparedDays, formatDayCount } from '#src/lib/per-day.ts'
import * as words from '#words/reports/headline/unequal.ts'
import { averageChange } from './average-change.ts'
import { Change } from './change.tsx'

/** What of the headline tells of a comparison with more or fewer days. */
export type UnequalPart = 'scans' | 'visitors' | 'sentence'

/** Of spans that are not as long as each other averages are compared. Visitors have none: the same people come on many days. */
export default function Unequal({ part, figures }: { part: UnequalPart; figures: Figures }) {
  const { scans, comparison } = figures
  if (comparison?.days === undefined) return null
  const { totalScans, uniqueVisitors, scansCompared, days } = comparison
  const average = comparedCounts({ scans: scansCompared ?? scans, before: totalScans }, days)
  const before = formatDailyAverage(average.before)
  if (part === 'sentence') {
    return words.sentence(formatComparedDays(days), formatDailyAverage(average.scans), before, formatExact(totalScans))
  }
  if (part === 'visitors') {
    return (
      uniqueVisitors !== undefined && (
        <span className="text-muted tabular-nums">
          {words.beside(formatExact(uniqueVisitors), days.before, formatDayCount(days.before))}
        </span>
      )
    )
  }
  return <Change change={averageChange(average.scans, average.before, words.against)} />
}
