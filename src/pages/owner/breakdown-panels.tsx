import type { TaggedSubject } from '#src/api/tagged-scans.ts'
import { CitiesPanel } from '#src/reports/cities/panel.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { PlacesPanel } from '#src/reports/places/panel.tsx'
import { ByTag } from '#src/reports/tags/tags.tsx'
import { ReferrersPanel } from '#src/reports/referrers/panel.tsx'

export default function BreakdownPanels({ subject }: { subject: TaggedSubject }) {
  return (
    <>
      <PlacesPanel subject={subject} first={10} className="lg:col-span-3" />
      <CitiesPanel subject={subject} />
      <DevicesPanel subject={subject} />
      <ReferrersPanel subject={subject} />
      <ByTag subject={subject} className="lg:col-span-3" />
    </>
  )
}
