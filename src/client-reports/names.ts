/** What a report is called, also where none of its content is drawn. */
import { nameOfSpan } from '#contract/period.ts'
import type { ReportListed } from '#contract/report-answers.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { nameInReport } from '#contract/report-name.ts'
import { formatPeriodSpan } from '#src/lib/dates.ts'
import { allCodes, codes } from '#words/client-reports/names.ts'

/** `1–31 May 2026`, `Friday 15 May 2026` */
export function spanInWords({ date, last }: { readonly date: string; readonly last: string }): string {
  return formatPeriodSpan({ name: nameOfSpan(date, last), date, last })
}

/** As the client is called in the report. */
export function clientName(content: Pick<ReportContent, 'brand' | 'subject'>): string {
  return nameInReport(content, { allCodes, codes })
}

/** The same where only its name is known: the source has none of all codes. */
export function subjectName({ kind, name }: Pick<ReportListed, 'kind' | 'name'>): string {
  return name || (kind === 'organisation' ? allCodes : '')
}
