import type { CampaignListed, Envelope, QrListed } from '#contract/reporting.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { totalScans, type PeriodAnswer } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown } from '#src/lib/breakdown.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/reports/ranking.ts'

/** What is ranked by its scans. */
export type Ranked = 'qrs' | 'campaigns'

export interface Ranking {
  /** "in May 2026", "of all time" */
  readonly span: string
  readonly isUnknown?: boolean
  readonly breakdown: Breakdown
  /** "10 of 312 codes with scans"; undefined where the rows themselves are all there are. */
  readonly note: string | undefined
  /** "All 312 codes with scans in May 2026": the way to the others; undefined where the rows are all there are. */
  readonly seeAll?: string | undefined
}

/** The codes or campaigns of a subject by their scans in the period; null where the source does not list them. */
export function toRanking(ranked: Ranked, { data, meta }: PeriodAnswer): Ranking | null {
  const listed = listOf(ranked, data)
  if (listed === undefined) return null
  const covered = coveredSpan(meta)
  const total = totalScans(data)
  const scanned = ranked === 'qrs' ? scannedIn(data, 'scannedQrs') : scannedIn(data, 'scannedCampaigns')
  const apart = ranked === 'campaigns' ? outsideOf(listed, data, total) : []
  return {
    ...covered,
    // A list of all codes of a campaign tells nothing where none was scanned.
    // What the rows leave out is nothing that the source holds back: lower ranks, or what stands apart.
    breakdown: {
      ...toBreakdown(total === 0 ? [] : listed.map(toPart), total),
      unlisted: 0,
      ...(apart.length > 0 && { apart }),
    },
    note: scanned ? words.withScans[ranked](formatExact(listed.length), formatExact(scanned), scanned) : undefined,
    seeAll: scanned ? words.allWithScans[ranked](formatExact(scanned), scanned, covered.span) : undefined,
  }
}

/**
 * Scans in none of the campaigns that there are to list; only where the source tells of those without any. Who sees a part of
 * the organisation is not told of campaigns in which others have codes too.
 */
function outsideOf(listed: readonly Scanned[], data: PeriodAnswer['data'], total: number): Breakdown['apart'] & object {
  const none = 'scansWithoutCampaign' in data ? data.scansWithoutCampaign : undefined
  if (none === undefined) return []
  const isComplete = 'campaigns' in data
  const hidden = isComplete ? total - none - listed.reduce((sum, { scans }) => sum + scans, 0) : 0
  return [
    { name: words.noCampaign, count: none },
    { name: words.otherCampaigns, count: hidden },
  ].filter(({ count }) => count > 0)
}

const TOP = 10

/** The same from the list of all, for a source that does not rank them within a period. */
export function toAllTimeRanking(ranked: Ranked, { data }: Envelope<readonly (QrListed | CampaignListed)[]>): Ranking {
  const breakdown = toBreakdown(
    data.map((listed) => toPart({ ...listed, scans: listed.totalScans })),
    0,
  )
  return {
    span: words.ofAllTime,
    breakdown: { ...breakdown, parts: breakdown.parts.slice(0, TOP) },
    note: words.allTimeOf[ranked](formatExact(Math.min(TOP, data.length)), formatExact(data.length), data.length),
  }
}

interface Scanned {
  readonly id: string
  readonly title?: string
  readonly name?: string
  readonly scans: number
}

function listOf(ranked: Ranked, data: PeriodAnswer['data']): readonly Scanned[] | undefined {
  if (ranked === 'qrs') return 'topQrs' in data ? data.topQrs : 'qrs' in data ? data.qrs : undefined
  return 'topCampaigns' in data ? data.topCampaigns : 'campaigns' in data ? data.campaigns : undefined
}

function scannedIn(data: PeriodAnswer['data'], field: 'scannedQrs' | 'scannedCampaigns'): number | undefined {
  return field in data ? (data as Partial<Record<typeof field, number>>)[field] : undefined
}

function toPart({ id, title, name, scans }: Scanned) {
  return { key: id, name: title || name || id, count: scans }
}
