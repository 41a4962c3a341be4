/** How reports look like their client's: what was chosen once goes on being so. */
import type { PartScope } from '#contract/scope.ts'
import { Problem } from '#contract/problem.ts'
import { NO_BRAND, type ReportBrand } from '#contract/report-brand.ts'
import type { ReportContent } from '#contract/report-content.ts'
import type { ReportSubject } from '#contract/reports.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Reports } from '#server/state/reports.ts'
import { ownerOf } from './owner.ts'

type Client = ReportContent['subject']['client']

/** That of the last report about the same, or else about the client whose it is. */
export function lastBrand(reports: Reports, subject: ReportSubject, client: Client): ReportBrand {
  const brands = brandsOf(reports, subject, client)
  return brands.find(({ name, colour, logo }) => name !== '' || colour !== null || logo !== null) ?? NO_BRAND
}

/**
 * The logo above shared live figures: that of the last approved report about the same, or else about the client whose it is; never
 * of a draft. Null for none.
 */
export async function sharedLogo(
  { reports, figures }: { readonly reports: Reports; readonly figures: Figures },
  shown: Pick<PartScope, 'kind' | 'id'> | { readonly kind: 'organisation' },
): Promise<string | null> {
  const subject = reportSubjectOf(shown)
  const client = await ownerIfKnown(subject, figures)
  const brands = brandsOf(reports, subject, client, { approved: true })
  return brands.find(({ logo }) => logo !== null)?.logo ?? null
}

function brandsOf(
  reports: Reports,
  subject: ReportSubject,
  client: Client,
  only?: { readonly approved: boolean },
): ReportBrand[] {
  const abouts = [subject, ...(client ? [{ kind: 'client', id: client.id } as const] : [])]
  return abouts.flatMap((about) => reports.lastOf(about, only)?.brand ?? [])
}

function reportSubjectOf(shown: Parameters<typeof sharedLogo>[1]): ReportSubject {
  if (shown.kind === 'organisation') return { kind: shown.kind }
  const { kind, id } = shown
  return kind === 'qr' ? { kind: 'codes', ids: [id] } : { kind, id }
}

async function ownerIfKnown(subject: ReportSubject, figures: Figures): Promise<Client> {
  try {
    return await ownerOf(subject, figures.within({ kind: 'everything' }))
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
