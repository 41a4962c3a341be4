import { CountriesPanel } from '#src/reports/countries/panel.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { RankingPanel } from '#src/reports/ranking/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

const organisation = { kind: 'organisation' } as const

/** Most questions on one page: how much, when, on what, where, which. */
export function Component() {
  return (
    <>
      <PageHeader title="Overview" />
      <div className="grid gap-4 lg:grid-cols-2">
        <HeadlinePanel subject={organisation} className="lg:col-span-2" />
        <TimelinePanel subject={organisation} className="lg:col-span-2" />
        <RankingPanel subject={organisation} ranked="qrs" title="Top QR codes" />
        <RankingPanel subject={organisation} ranked="campaigns" title="Top campaigns" />
        <CountriesPanel />
        <DevicesPanel subject={organisation} />
      </div>
    </>
  )
}
