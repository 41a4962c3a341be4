import { useParams, useSearchParams } from 'react-router'
import { PrintedReport } from '#src/client-reports/printed-report.tsx'
import { versionIn } from '#src/client-reports/version-in.ts'

/** `/reports/:id/print`: the report and nothing else, as it is printed. */
export function Component() {
  const id = useParams()['id'] ?? ''
  const [search] = useSearchParams()
  return <PrintedReport id={id} version={versionIn(search)} />
}
