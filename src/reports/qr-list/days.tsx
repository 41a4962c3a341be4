import { useQuery } from '@tanstack/react-query'
import { QR_DAYS } from '#contract/qr-days.ts'
import type { Zone } from '#contract/zone.ts'
import { qrDaysQuery } from '#src/api/qr-days.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Sparkline } from '#src/ui/sparkline.tsx'

/** The last days of one code as a picture the size of a word. Where they cannot be had, the row is whole without. */
export function Days({ id, zone }: { id: string; zone: Zone }) {
  const { data } = useQuery(qrDaysQuery(id, zone))
  if (!data) return null
  const scans = data.reduce((sum, count) => sum + count, 0)
  return (
    <span className="flex justify-end">
      <Sparkline counts={data} label={`${formatExact(scans)} in ${QR_DAYS} days`} />
    </span>
  )
}
