import type { Language } from '#contract/languages.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { nameInReport, nameOfSubject } from '#contract/report-name.ts'
import { mailWords } from '#server/mail/words.ts'
import type { VersionLabel } from '#server/state/reports.ts'

type Subject = ReportContent['subject']

/** What lists and files say that a report is about, in its own language. */
export function listedSubject(subject: Subject, language: Language): string {
  return nameOfSubject(subject, wordsFor(subject, language))
}

/** The same behind the client whose it is: by the name that its client goes by in it, where one is set. */
export function listedName({ brandName, subject, language }: Omit<VersionLabel, 'title'>): string {
  return nameInReport({ brand: { name: brandName }, subject }, wordsFor(subject, language))
}

/** Several codes, which a report and its mail count, are told from others by their titles, as long as they are few. */
function wordsFor({ codes }: Subject, language: Language) {
  const titles = codes.map((code) => code.name || code.id)
  const few = titles.length > 3 ? `${titles.slice(0, 2).join(', ')} + ${titles.length - 2}` : titles.join(', ')
  return { allCodes: mailWords[language].allCodes, codes: () => few }
}

/** The same without what only a language could say: empty of all codes. */
export function ownNameOf(label: VersionLabel): string {
  return label.subject.kind === 'organisation' ? label.brandName : listedName(label)
}

/** All that it could be called besides. */
export function otherNamesOf(label: VersionLabel): string[] {
  const { name, codes, client } = label.subject
  const all = new Set([client?.name ?? '', name, ...codes.map((code) => code.name || code.id)])
  all.delete('')
  all.delete(listedName(label))
  return [...all]
}
