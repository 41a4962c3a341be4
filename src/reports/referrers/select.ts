import type { BrokenDown } from '#src/api/breakdowns.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { totalScans } from '#src/api/figures.ts'
import { toBreakdown, type BreakdownOfSpan } from '#src/lib/breakdown.ts'
import { filterValue } from '#src/lib/scan-filters.ts'
import { direct } from '#words/reports/referrers.ts'

export function toReferrers({ data, meta }: BrokenDown): BreakdownOfSpan {
  const parts = ('referrers' in data ? data.referrers : []).map(({ referrer, scans }) => ({
    key: referrer,
    name: referrer === '' ? direct : filterValue('referrer', referrer),
    count: scans,
  }))
  return { ...coveredSpan(meta), breakdown: toBreakdown(parts, totalScans(data)) }
}
