import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

const organisation = { kind: 'organisation' } as const

export function Component() {
  return (
    <>
      <PageHeader title="Overview" />
      <div className="grid gap-4">
        <HeadlinePanel subject={organisation} />
        <TimelinePanel subject={organisation} />
      </div>
    </>
  )
}
