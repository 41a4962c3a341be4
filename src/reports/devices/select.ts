import type { BrokenDown } from '#src/api/breakdowns.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { totalScans } from '#src/api/figures.ts'
import { toBreakdown, type BreakdownOfSpan } from '#src/lib/breakdown.ts'
import { filterValue } from '#src/lib/scan-filters.ts'
import { unknown } from '#words/reports/devices.ts'

export function toDevices({ data, meta }: BrokenDown): BreakdownOfSpan {
  const counts = 'topDevices' in data ? data.topDevices : 'devices' in data ? data.devices : []
  const parts = counts.map(({ device, count }) => ({
    key: device,
    name: device === '' ? unknown : filterValue('device', device),
    count,
  }))
  return { ...coveredSpan(meta), breakdown: toBreakdown(parts, totalScans(data)) }
}
