import type { ReportContent } from './report-content.ts'

/** As the client is called in a report; of a campaign or codes of theirs with those behind it. `own`: what the subject is called. */
export function nameInReport(
  { brand, subject }: { readonly brand: { readonly name: string }; readonly subject: ReportContent['subject'] },
  own: string,
): string {
  const { client } = subject
  return client ? `${brand.name || client.name || client.id} · ${own}` : brand.name || own
}
