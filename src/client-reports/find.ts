/** Finds reports by what people call them: "Limmat October". Pure. */
import { firstDateOf, nameOfSpan } from '#contract/period.ts'
import type { ReportListed } from '#contract/report-answers.ts'
import { formatPeriod } from '#src/lib/dates.ts'
import { fold } from '#src/lib/fold.ts'
import { spanInWords, subjectName } from './names.ts'

/** Everything beside its title that a report is called by: what it is about, and its dates as people write them. */
export function calledBy({ kind, name, also, from, to }: ReportListed): readonly string[] {
  const months = [from, to].map((date) => formatPeriod({ name: 'month', date: firstDateOf('month', date), last: date }))
  const dates = { date: from, last: to }
  return [
    ...new Set([
      subjectName({ kind, name }),
      ...also,
      spanInWords(dates),
      formatPeriod({ name: nameOfSpan(from, to), ...dates }),
      ...months,
      from,
      to,
    ]),
  ]
}

/** Those that have each word somewhere, in their order. */
export function findReports(reports: readonly ReportListed[], query: string): readonly ReportListed[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return reports
  return reports.filter((report) => {
    const text = fold([report.title, ...calledBy(report)].join('\n'))
    return words.every((word) => text.includes(word))
  })
}
