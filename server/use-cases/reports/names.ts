import type { Language } from '#contract/languages.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { nameInReport } from '#contract/report-name.ts'
import { mailWords } from '#server/mail/words.ts'
import type { VersionLabel } from '#server/state/reports.ts'

/** What a report is about, in a few words of its own language: of several codes all their titles, as long as they are few. */
export function nameOfSubject({ kind, name, codes }: ReportContent['subject'], language: Language): string {
  if (kind === 'organisation') return mailWords[language].allCodes
  const titles = codes.map((code) => code.name || code.id)
  return name || (titles.length > 3 ? `${titles.slice(0, 2).join(', ')} + ${titles.length - 2}` : titles.join(', '))
}

/** The same without what only a language could say: empty of all codes. */
export function ownNameOf(label: VersionLabel): string {
  return label.subject.kind === 'organisation' ? label.brandName : nameOfLabel(label)
}

/** All that it could be called besides. */
export function otherNamesOf(label: VersionLabel): string[] {
  const { name, codes, client } = label.subject
  const all = new Set([client?.name ?? '', name, ...codes.map((code) => code.name || code.id)])
  all.delete('')
  all.delete(nameOfLabel(label))
  return [...all]
}

/** What a version says that it is about: the name that its client goes by in it, where one is set. */
function nameOfLabel({ brandName, subject, language }: VersionLabel): string {
  return nameInReport({ brand: { name: brandName }, subject }, nameOfSubject(subject, language))
}
