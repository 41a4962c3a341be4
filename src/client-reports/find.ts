/** What people call a report when they look for it: "Limmat October". Pure. */
import { firstDateOf, nameOfSpan } from '#contract/period.ts'
import type { ReportListed } from '#contract/report-answers.ts'
import { formatPeriod } from '#src/lib/dates.ts'
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

/** All that a search looks through. */
export function searchedIn(report: ReportListed): readonly string[] {
  return [report.title, ...calledBy(report)]
}

/** The order in which the server lists them: the newest first. */
export const AS_LISTED = { by: () => 0, descending: false }
