import { SourceTabs } from '#src/keys/source-tabs.tsx'
import { SourceReport } from '#src/reports/source/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/source.ts'

/** `/source`: what stands behind the figures. */
export function Component() {
  return (
    <>
      <SourceTabs at="source" />
      <PageHeader title={title} />
      <SourceReport />
    </>
  )
}
