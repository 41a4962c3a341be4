import type { PlaceCount } from '#contract/reporting.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import type { BrokenDown } from '#src/api/breakdowns.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { totalScans } from '#src/api/figures.ts'
import { toBreakdown, type BreakdownOfSpan, type Part } from '#src/lib/breakdown.ts'
import { cityNames } from '#src/lib/city-names.ts'
import { levels } from '#words/reports/places.ts'

/** Scans by city, of whatever country; in a period: `in May 2026`. */
export function toCities({ data, meta }: BrokenDown): BreakdownOfSpan {
  const places = ('geolocation' in data ? data.geolocation : undefined) ?? []
  const unknown = places.filter(({ city }) => city === '').reduce((sum, { scans }) => sum + scans, 0)
  const known = places.filter(({ city }) => city !== '')
  const nameOf = cityNames(known)
  const parts: Part[] = known.map((place) => ({ key: keyOf(place), name: nameOf(place), count: place.scans }))
  if (unknown > 0) parts.push({ key: UNKNOWN, name: levels.city.unknown, count: unknown })
  return { ...coveredSpan(meta), breakdown: toBreakdown(parts, totalScans(data)) }
}

const UNKNOWN = ''

function keyOf({ country, region, city }: PlaceCount): string {
  return JSON.stringify([country, region, city])
}

/** What the page is filtered by where a city is chosen; of scans from unknown cities only that they are. */
export function filterOf(key: string): ScanFilter {
  if (key === UNKNOWN) return { city: '' }
  const [country, region, city] = JSON.parse(key) as [string, string, string]
  return { country, region, city }
}
