import { useCountsBreakdowns } from '#src/api/breakdowns.ts'
import { CitiesPanel } from '#src/reports/cities/panel.tsx'
import { BiggestChanges } from '#src/reports/changes/changes.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { Hours } from '#src/reports/hours/hours.tsx'
import { PlacesPanel } from '#src/reports/places/panel.tsx'
import { ReferrersPanel } from '#src/reports/referrers/panel.tsx'
import { ByTag } from '#src/reports/tags/tags.tsx'
import { RankingPanel } from '#src/reports/ranking/panel.tsx'
import * as words from '#words/pages/overview/breakdowns.ts'

const organisation = { kind: 'organisation' } as const

/** What stands below the first chart: which, where, on what, from where. */
export default function Breakdowns() {
  const countsBreakdowns = useCountsBreakdowns()
  return (
    <>
      <RankingPanel subject={organisation} ranked="qrs" title={words.topQrs} />
      <RankingPanel subject={organisation} ranked="campaigns" title={words.topCampaigns} />
      <div className="grid gap-4 lg:col-span-2 lg:grid-cols-3">
        <PlacesPanel subject={organisation} first={8} className="lg:col-span-2" />
        <DevicesPanel subject={organisation} />
      </div>
      {countsBreakdowns && (
        <>
          <CitiesPanel subject={organisation} />
          <ReferrersPanel subject={organisation} />
        </>
      )}
      <ByTag subject={organisation} className="lg:col-span-2" />
      <BiggestChanges subject={organisation} className="lg:col-span-2" />
      <Hours subject={organisation} className="lg:col-span-2" />
    </>
  )
}
