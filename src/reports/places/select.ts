import type { PlaceCount } from '#contract/reporting.ts'
import type { BrokenDown } from '#src/api/breakdowns.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { totalScans } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown, type Part } from '#src/lib/breakdown.ts'
import { countryCode, countryName } from '#src/lib/countries.ts'
import * as words from '#words/reports/places.ts'

/** Where in the world a person has gone by choosing rows; undefined: not chosen, empty: where it is not known. */
export interface Drill {
  readonly country: string | undefined
  readonly region: string | undefined
}

export type Level = 'country' | 'region' | 'city'

export interface Places {
  /** "in May 2026" */
  readonly span: string
  readonly isUnknown: boolean
  readonly level: Level
  readonly breakdown: Breakdown
  /** Of all countries that the answer tells of, at whatever level the rows are: what a map shows. */
  readonly countries: Breakdown
  /**
   * Keys of the rows that hold more than one place or a known one: those lead on. A plain list, for two sets are never
   * equal: while another period is loading, each drawing would find a changed answer, and draw again.
   */
  readonly leadsOn: readonly string[]
  /** The same of all countries, at whatever level the rows are. */
  readonly opens: readonly string[]
}

/** Scans by country, by region of the chosen country, or by city of the chosen region. */
export function toPlaces({ data, meta }: BrokenDown, drill: Drill): Places {
  const all = placesIn(data)
  const within = all.filter((place) => contains(drill, place))
  const level = levelOf(drill, within)
  return {
    ...coveredSpan(meta),
    level,
    leadsOn: keysWithFiner(within, level),
    opens: keysWithFiner(all, 'country'),
    breakdown: toBreakdown(partsOf(within, level), drill.country === undefined ? totalScans(data) : 0),
    countries: toBreakdown(partsOf(all, 'country'), totalScans(data)),
  }
}

/** The organisation's places are told where it is asked about one country; else its countries are. */
function placesIn(data: BrokenDown['data']): readonly PlaceCount[] {
  if ('geolocation' in data && data.geolocation !== undefined) return data.geolocation
  if (!('topCountries' in data)) return []
  return data.topCountries.map(({ country, countryCode, scans }) => ({
    country: countryCode || (country === UNKNOWN ? '' : country),
    region: '',
    city: '',
    scans,
  }))
}

/** What the API calls a country that is not known. */
const UNKNOWN = 'Unknown'

function partsOf(places: readonly PlaceCount[], level: Level): Part[] {
  const parts = new Map<string, Part>()
  for (const place of places) {
    const key = place[level]
    parts.set(key, { key, name: nameOf(level, key), count: (parts.get(key)?.count ?? 0) + place.scans })
  }
  return [...parts.values()]
}

function contains(drill: Drill, place: PlaceCount): boolean {
  if (drill.country !== undefined && place.country !== drill.country) return false
  return drill.region === undefined || place.region === drill.region
}

/** Of a country without any known region (Singapore) the cities are next; of one without any place, nothing is. */
function levelOf(drill: Drill, within: readonly PlaceCount[]): Level {
  if (drill.country === undefined || drill.country === '') return 'country'
  if (drill.region !== undefined) return 'city'
  if (within.every((place) => place.region === '')) return within.some(({ city }) => city !== '') ? 'city' : 'country'
  return 'region'
}

function hasFiner(level: Level, place: PlaceCount): boolean {
  if (level === 'country') return place.country !== '' && (place.region !== '' || place.city !== '')
  return level === 'region' && place.city !== ''
}

function keysWithFiner(places: readonly PlaceCount[], level: Level): string[] {
  return [...new Set(places.filter((place) => hasFiner(level, place)).map((place) => place[level]))]
}

function nameOf(level: Level, key: string): string {
  if (key === '') return words.levels[level].unknown
  return level === 'country' ? countryName(key) : key
}

/** Whether the page can be filtered by a row: a country that only has a name cannot be asked for. */
export function canBeAskedFor(level: Level, key: string): boolean {
  return level !== 'country' || key === '' || countryCode({ key }) !== ''
}
