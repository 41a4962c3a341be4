import type { CampaignReport, Envelope, QrListed } from '#contract/reporting.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { formatShare } from '#src/lib/numbers.ts'

export interface BestQr {
  readonly id: string
  /** Undefined where the source tells it only in the list of all codes. */
  readonly title: string | undefined
  readonly scans: number
  /** Of the campaign's scans: `23.4%`. */
  readonly share: string
}

/** The most scanned code of a campaign; null while none has a scan in the period, undefined where it is not known. */
export function toBestQr({
  data,
  meta,
}: Envelope<CampaignReport>): ReturnType<typeof coveredSpan> & { best: BestQr | null | undefined } {
  const covered = coveredSpan(meta)
  const top = data.topPerformingQr
  if (top === null) return { ...covered, best: data.aggregatedScans > 0 ? undefined : null }
  const title = data.qrs?.find((qr) => qr.id === top.id)?.title
  return { ...covered, best: { ...top, title, share: formatShare(top.scans, data.aggregatedScans) } }
}

export function titleIn({ data }: Envelope<readonly QrListed[]>, id: string | undefined): string {
  return data.find((qr) => qr.id === id)?.title ?? ''
}
