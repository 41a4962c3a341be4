import { WatchListReport } from '#src/reports/watch-list/report.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** `/watch-list`: what needs somebody to go and look. */
export function Component() {
  return (
    <>
      <PageHeader title="Watch list" />
      <WatchListReport />
    </>
  )
}
