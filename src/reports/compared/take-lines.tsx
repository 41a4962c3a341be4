import { Lines } from '#src/charts/lines/lines.tsx'
import { linesTable } from '#src/charts/lines/taken.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import * as words from '#words/reports/compared.ts'
import { toLines } from './select.ts'
import { useProvenance, type AllKnown } from './use-provenance.ts'

/** As wide as the picture of a timeline. */
const PICTURE_WIDTH = 960

/** Ways to take the chart away; without notes, which are internal: it may go to the client whose codes it shows. */
export default function TakeLines({ known }: { known: AllKnown }) {
  const provenance = useProvenance(known, words.chart)
  const data = toLines(known)
  if (data === undefined) return null
  return (
    <TakeAwayMenu
      title={words.chart}
      fileParts={['timeline']}
      table={() => linesTable(data)}
      picture={{ width: PICTURE_WIDTH, content: <Lines data={data} /> }}
      provenance={provenance}
    />
  )
}
