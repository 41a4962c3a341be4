import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import * as words from '#words/reports/compared.ts'
import { toTable } from './select.ts'
import { takenTable } from './taken-table.ts'
import type { BusiestHours } from './use-busiest-hours.ts'
import type { Missing } from './use-compared-figures.ts'
import { useProvenance, type AllKnown } from './use-provenance.ts'

/** Ways to take the table away. */
export default function TakeFigures({
  known,
  missing,
  hours,
}: {
  known: AllKnown
  missing: readonly Missing[]
  hours: BusiestHours | undefined
}) {
  return (
    <TakeAwayMenu
      title={words.table}
      fileParts={[]}
      table={() => takenTable(toTable(known), missing, known[0].figures.period.bucket, hours)}
      provenance={useProvenance(known, words.table)}
    />
  )
}
