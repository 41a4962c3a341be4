import type { Subject } from '#contract/history.ts'
import { CitiesPanel } from '#src/reports/cities/panel.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { PlacesPanel } from '#src/reports/places/panel.tsx'
import { ReferrersPanel } from '#src/reports/referrers/panel.tsx'

export default function BreakdownPanels({ subject }: { subject: Subject }) {
  return (
    <>
      <PlacesPanel subject={subject} first={10} className="lg:col-span-3" />
      <CitiesPanel subject={subject} />
      <DevicesPanel subject={subject} />
      <ReferrersPanel subject={subject} />
    </>
  )
}
