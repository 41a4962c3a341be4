import { Lines } from '#src/charts/lines/lines.tsx'
import { linesTable } from '#src/charts/lines/taken.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import { useRunningTotal } from '#src/timelines/use-running-total.ts'
import * as words from '#words/reports/compared.ts'
import { addedUp } from '#words/timelines/controls.ts'
import { linesInView } from './select.ts'
import { useProvenance, type AllKnown } from './use-provenance.ts'

/** As wide as the picture of a timeline. */
const PICTURE_WIDTH = 960

/** Ways to take the chart away; without notes, which are internal: it may go to the client whose codes it shows. */
export default function TakeLines({ known }: { known: AllKnown }) {
  const [isCumulative] = useRunningTotal()
  const title = isCumulative ? addedUp(words.chart) : words.chart
  const provenance = useProvenance(known, title)
  const data = linesInView(known, isCumulative)
  if (data === undefined) return null
  return (
    <TakeAwayMenu
      title={title}
      fileParts={isCumulative ? ['timeline', 'added-up'] : ['timeline']}
      table={() => linesTable(data)}
      picture={{ width: PICTURE_WIDTH, content: <Lines data={data} /> }}
      provenance={provenance}
    />
  )
}
