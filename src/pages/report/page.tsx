import { useParams, useSearchParams } from 'react-router'
import { ReportPage } from '#src/client-reports/report-page.tsx'
import { versionIn } from '#src/client-reports/version-in.ts'

/** `/reports/:id`, of an older version with `?version=1`. */
export function Component() {
  const id = useParams()['id'] ?? ''
  const [search] = useSearchParams()
  return <ReportPage id={id} version={versionIn(search)} />
}
