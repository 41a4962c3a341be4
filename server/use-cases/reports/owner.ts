import type { ReportGathered } from '#contract/report-content.ts'
import type { ReportSubject } from '#contract/reports.ts'
import type { ReportSource } from '#server/sources/source.ts'

/**
 * The client that a campaign, or each of the codes, belongs to; undefined where that is nobody, or several. `source`: of everything, for
 * within the scope of a campaign nobody is told whose it is. A vendor's lists do not say.
 */
export async function ownerOf(
  subject: ReportSubject,
  source: ReportSource,
): Promise<ReportGathered['subject']['client']> {
  if (subject.kind === 'organisation' || subject.kind === 'client' || source.owned !== undefined) return undefined
  const wanted = new Set(subject.kind === 'codes' ? subject.ids : [])
  const { data } = await source.qrs()
  const codes = data.filter((code) =>
    subject.kind === 'codes' ? wanted.has(code.id) : code.campaign?.id === subject.id,
  )
  const client = codes[0]?.client
  return client && codes.every((code) => code.client?.id === client.id) ? client : undefined
}
