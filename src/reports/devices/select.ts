import { coveredPeriod, totalScans, type PeriodAnswer } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown } from '#src/lib/breakdown.ts'
import { formatInPeriod } from '#src/lib/periods.ts'

export function toDevices({ data, meta }: PeriodAnswer): { span: string; breakdown: Breakdown } {
  const period = coveredPeriod(meta)
  const counts = 'topDevices' in data ? data.topDevices : 'devices' in data ? data.devices : []
  const parts = counts.map(({ device, count }) => ({ key: device, name: device || 'Unknown', count }))
  return { span: formatInPeriod(period), breakdown: toBreakdown(parts, totalScans(data)) }
}
