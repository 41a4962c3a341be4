import { SourceReport } from '#src/reports/source/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** `/source`: what stands behind the figures. */
export function Component() {
  return (
    <>
      <PageHeader title="Source of the figures" />
      <SourceReport />
    </>
  )
}
