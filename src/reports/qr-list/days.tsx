import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { LAST_DAYS } from '#contract/days.ts'
import type { Zone } from '#contract/zone.ts'
import { codeDaysQuery } from '#src/api/days.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Sparkline } from '#src/ui/sparkline.tsx'
import * as words from '#words/reports/qr-list/columns.ts'

/** A row that is in sight for less is on its way past. */
const STAY_MS = 100

/** The last days of one code as a picture the size of a word. Where they cannot be had, the row is whole without. */
export function Days({ id, zone }: { id: string; zone: Zone }) {
  const client = useQueryClient()
  const [stays, setStays] = useState(() => client.getQueryData(codeDaysQuery(id, zone).queryKey) !== undefined)
  useEffect(() => {
    const timer = setTimeout(() => setStays(true), STAY_MS)
    return () => clearTimeout(timer)
  }, [])
  return stays && <Drawn id={id} zone={zone} />
}

function Drawn({ id, zone }: { id: string; zone: Zone }) {
  const { data } = useQuery(codeDaysQuery(id, zone))
  // Where nothing is known of any of them, the cell says why.
  if (!data?.some((count) => count !== null)) return null
  const scans = data.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return <Sparkline counts={data} label={words.inDays(formatExact(scans), LAST_DAYS)} />
}
