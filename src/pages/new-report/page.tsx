import { MakeReport } from '#src/client-reports/make-report.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import * as words from '#words/client-reports/make.ts'

/** `/reports/new?subject=client&id=…` */
export function Component() {
  return (
    <>
      <PageHeader title={words.title} below={<p className="text-muted">{words.about}</p>} />
      <MakeReport />
    </>
  )
}
