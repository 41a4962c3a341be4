import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { WatchListReport } from '#src/reports/watch-list/report.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/watch-list.ts'

/** `/watch-list`: what needs somebody to go and look. */
export function Component() {
  return (
    <>
      <PageHeader title={title} />
      <WatchListReport firstStep={<HowToImport />} />
    </>
  )
}
