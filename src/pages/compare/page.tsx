import { ComparedPanels } from '#src/reports/compared/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/compare.ts'

/** `/compare`: several codes, campaigns or clients side by side. */
export function Component() {
  return (
    <>
      <PageHeader title={title} />
      <ComparedPanels />
    </>
  )
}
