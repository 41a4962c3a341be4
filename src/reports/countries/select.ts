import type { Envelope, Summary } from '#contract/reporting.ts'
import { coveredPeriod } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown } from '#src/lib/breakdown.ts'
import { countryName } from '#src/lib/countries.ts'
import { formatInPeriod } from '#src/lib/periods.ts'

export function toCountries({ data, meta }: Envelope<Summary>): { span: string; breakdown: Breakdown } {
  const period = coveredPeriod(meta)
  const parts = data.topCountries.map(({ country, countryCode, scans }) => ({
    key: countryCode || country,
    name: countryCode ? countryName(countryCode) : country || 'Unknown',
    count: scans,
  }))
  return { span: formatInPeriod(period), breakdown: toBreakdown(parts, data.totalScans) }
}
