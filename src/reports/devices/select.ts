import type { BrokenDown } from '#src/api/breakdowns.ts'
import { coveredPeriod, totalScans } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown } from '#src/lib/breakdown.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { filterValue } from '#src/lib/scan-filters.ts'
import { unknown } from '#words/reports/devices.ts'

export function toDevices({ data, meta }: BrokenDown): { span: string; breakdown: Breakdown } {
  const period = coveredPeriod(meta)
  const counts = 'topDevices' in data ? data.topDevices : 'devices' in data ? data.devices : []
  const parts = counts.map(({ device, count }) => ({
    key: device,
    name: device === '' ? unknown : filterValue('device', device),
    count,
  }))
  return { span: formatInPeriod(period), breakdown: toBreakdown(parts, totalScans(data)) }
}
