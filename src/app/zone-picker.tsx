import { useCallback, useState } from 'react'
import type { Zone } from '#contract/zone.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { allZones, findZones } from '#src/lib/find-zones.ts'
import { formatOffset, formatZoneRegion } from '#src/lib/zone-details.ts'
import { currentZoneName, formatZone } from '#src/lib/zones.ts'
import { OptionSearch, type Option } from '#src/ui/option-search.tsx'
import * as words from '#words/app/zone-picker.ts'

/** More are not read through; their distances from UTC would take a fifth of a second to work out. */
const SHOWN = 40

/** Search over all zones; the viewer's own and UTC come first. */
export function ZonePicker({ zone, onPick }: { zone: Zone; onPick: (zone: Zone) => void }) {
  const [instant] = useState(now)
  const [zones] = useState(zonesInOrder)
  const find = useCallback(
    (text: string) => {
      const found = findZones(zones, text)
      const option = (zone: Zone): Option<Zone> => ({
        value: zone,
        label: zone === ownZone() ? words.yours(formatZone(zone)) : formatZone(zone),
        detail: [formatZoneRegion(zone), formatOffset(zone, instant)].filter((part) => part !== '').join(' · '),
      })
      return { options: found.slice(0, SHOWN).map(option), more: Math.max(0, found.length - SHOWN) }
    },
    [zones, instant],
  )
  return (
    <OptionSearch
      label={words.zone}
      placeholder={words.placeholder}
      find={find}
      value={currentZoneName(zone)}
      onPick={onPick}
      nothing={words.nothing}
    />
  )
}

function ownZone(): Zone {
  return currentZoneName(browserZone())
}

function zonesInOrder(): readonly Zone[] {
  const first = new Set([ownZone(), 'UTC'])
  return [...first, ...allZones().filter((zone) => !first.has(zone))]
}
