import type { Zone } from '#contract/zone.ts'
import { fold } from './fold.ts'
import { formatZoneRegion } from './zone-details.ts'
import { RENAMED, currentZoneName, formatZone } from './zones.ts'

/** All zones that the platform knows, by today's names, in the order of their cities. */
export function allZones(): readonly Zone[] {
  const zones = new Set(Intl.supportedValuesOf('timeZone').map(currentZoneName))
  zones.add('UTC')
  return [...zones].sort((a, b) => (formatZone(a) < formatZone(b) ? -1 : 1))
}

/**
 * The zones whose city, region or older name holds every word of the query; those whose city begins with it first, else in
 * the order given. */
export function findZones(zones: readonly Zone[], query: string): readonly Zone[] {
  const asked = fold(query.replaceAll(/[_/]/g, ' ')).trim()
  if (asked === '') return zones
  const words = asked.split(/\s+/)
  const found = zones.filter((zone) => {
    const names = fold(`${zone} ${OLDER_NAMES.get(zone) ?? ''} ${formatZoneRegion(zone)}`.replaceAll(/[_/]/g, ' '))
    return words.every((word) => names.includes(word))
  })
  const first = found.filter((zone) => fold(formatZone(zone)).startsWith(asked))
  return [...first, ...found.filter((zone) => !first.includes(zone))]
}

const OLDER_NAMES: ReadonlyMap<Zone, Zone> = new Map(Object.entries(RENAMED).map(([old, today]) => [today, old]))
