import type { ReportContent } from '#contract/report-content.ts'

/** What a report is about, in a few words: of several codes all their titles, as long as they are few. */
export function nameOfSubject({ name, codes }: ReportContent['subject']): string {
  const titles = codes.map((code) => code.name || code.id)
  return name || (titles.length > 3 ? `${titles.slice(0, 2).join(', ')} + ${titles.length - 2}` : titles.join(', '))
}
