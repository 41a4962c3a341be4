import { SourceReport } from '#src/reports/source/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/source.ts'

/** `/source`: what stands behind the figures. */
export function Component() {
  return (
    <>
      <PageHeader title={title} />
      <SourceReport />
    </>
  )
}
