import type { BrokenDown } from '#src/api/breakdowns.ts'
import { coveredPeriod, totalScans } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown } from '#src/lib/breakdown.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { filterValue } from '#src/lib/scan-filters.ts'
import { direct } from '#words/reports/referrers.ts'

export function toReferrers({ data, meta }: BrokenDown): { span: string; breakdown: Breakdown } {
  const period = coveredPeriod(meta)
  const parts = ('referrers' in data ? data.referrers : []).map(({ referrer, scans }) => ({
    key: referrer,
    name: referrer === '' ? direct : filterValue('referrer', referrer),
    count: scans,
  }))
  return { span: formatInPeriod(period), breakdown: toBreakdown(parts, totalScans(data)) }
}
