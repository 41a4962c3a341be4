import { HandedOut } from '#src/client-reports/handed-out.tsx'
import { ReportList } from '#src/client-reports/report-list.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import * as words from '#words/client-reports/list.ts'
import { NewReport } from './new-report.tsx'

/** `/reports`: what was made for clients. */
export function Component() {
  return (
    <>
      <HandedOut at="reports" />
      <PageHeader title={words.title} below={<p className="text-muted">{words.about}</p>} actions={<NewReport />} />
      <ReportList />
    </>
  )
}
