import type { ReportContent } from './report-content.ts'

type Subject = ReportContent['subject']

/** What only a language can say. */
interface Words {
  readonly allCodes: string
  /** Of several codes, which have no name together. */
  readonly codes: (count: number) => string
}

/** What a report is about. */
export function nameOfSubject({ kind, name, codes }: Subject, words: Words): string {
  return name || (kind === 'organisation' ? words.allCodes : words.codes(codes.length))
}

/** As the client is called in a report; of a campaign or codes of theirs with those behind it. */
export function nameInReport(
  { brand, subject }: { readonly brand: { readonly name: string }; readonly subject: Subject },
  words: Words,
): string {
  const { client } = subject
  const own = nameOfSubject(subject, words)
  return client ? `${brand.name || client.name || client.id} · ${own}` : brand.name || own
}
