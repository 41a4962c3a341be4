import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '#src/api/queries.ts'
import { formatWindow } from '#src/lib/windows.ts'
import { filtersOn } from '#src/lib/scan-filters.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/compared.ts'
import { toTable, type Known } from './select.ts'
import { takenTable } from './taken-table.ts'
import type { BusiestHours } from './use-busiest-hours.ts'
import type { Missing } from './use-compared-figures.ts'

/** Ways to take the table away. */
export default function ComparedTakeAway({
  known,
  missing,
  hours,
}: {
  known: readonly Known[]
  missing: readonly Missing[]
  hours: BusiestHours | undefined
}) {
  const { bots, only } = useFilters()
  const source = useQuery({ ...statusQuery(), select: ({ source }) => source.label }).data
  const [first] = known
  if (first === undefined) return null
  const { period } = first.figures
  const asOf = Math.min(...known.map(({ figures }) => figures.asOf))
  const span = formatWindow(period.from, period.to, period.zone)
  return (
    <TakeAwayMenu
      title={words.table}
      fileParts={[]}
      table={() => takenTable(toTable(known), missing, period.bucket, hours)}
      provenance={{
        subject: words.table,
        fileParts: ['comparison'],
        span: asOf < period.to ? words.soFar(span) : span,
        first: period.date,
        last: period.last,
        zone: period.zone,
        bots: bots === 'include',
        only: filtersOn(only).map(({ value }) => value),
        source,
        asOf,
      }}
    />
  )
}
