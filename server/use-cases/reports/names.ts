import type { ReportContent } from '#contract/report-content.ts'
import type { VersionLabel } from '#server/state/reports.ts'

/** What a report is about, in a few words: of several codes all their titles, as long as they are few. */
export function nameOfSubject({ name, codes }: ReportContent['subject']): string {
  const titles = codes.map((code) => code.name || code.id)
  return name || (titles.length > 3 ? `${titles.slice(0, 2).join(', ')} + ${titles.length - 2}` : titles.join(', '))
}

/** What a version says that it is about: the name that its client goes by in it, where one is set. */
export function nameOfLabel({ brandName, subject }: VersionLabel): string {
  return brandName || nameOfSubject(subject)
}
