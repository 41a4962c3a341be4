import type { Envelope, PlaceCount, QrReport } from '#contract/reporting.ts'
import { coveredPeriod, totalScans } from '#src/api/figures.ts'
import { toBreakdown, type Breakdown } from '#src/lib/breakdown.ts'
import { countryName } from '#src/lib/countries.ts'
import { formatInPeriod } from '#src/lib/periods.ts'

/** Where in the world a person has gone by choosing rows; undefined: not chosen. */
export interface Drill {
  readonly country: string | undefined
  /** Empty: the scans of the country whose region is not known. */
  readonly region: string | undefined
}

export type Level = 'country' | 'region' | 'city'

export interface Places {
  /** "in May 2026" */
  readonly span: string
  readonly level: Level
  readonly breakdown: Breakdown
  /**
   * Keys of the rows that hold more than one place or a known one: those lead on. A plain list, for two sets are never
   * equal: while another period is loading, each drawing would find a changed answer, and draw again.
   */
  readonly leadsOn: readonly string[]
}

/** Scans by country, by region of the chosen country, or by city of the chosen region. */
export function toPlaces({ data, meta }: Envelope<QrReport>, drill: Drill): Places {
  const period = coveredPeriod(meta)
  const span = formatInPeriod(period)
  const within = data.geolocation.filter((place) => contains(drill, place))
  const level = levelOf(drill, within)
  const parts = new Map<string, { key: string; name: string; count: number }>()
  const leadsOn = new Set<string>()
  for (const place of within) {
    const key = place[level]
    const part = parts.get(key) ?? { key, name: nameOf(level, key), count: 0 }
    parts.set(key, { ...part, count: part.count + place.scans })
    if (hasFiner(level, place)) leadsOn.add(key)
  }
  const total = drill.country === undefined ? totalScans(data) : 0
  return { span, level, leadsOn: [...leadsOn], breakdown: toBreakdown([...parts.values()], total) }
}

function contains(drill: Drill, place: PlaceCount): boolean {
  if (drill.country !== undefined && place.country !== drill.country) return false
  return drill.region === undefined || place.region === drill.region
}

/** Of a country without any known region (Singapore) the cities are next. */
function levelOf(drill: Drill, within: readonly PlaceCount[]): Level {
  if (drill.country === undefined) return 'country'
  if (drill.region !== undefined) return 'city'
  return within.length > 0 && within.every((place) => place.region === '') ? 'city' : 'region'
}

function hasFiner(level: Level, place: PlaceCount): boolean {
  if (level === 'country') return place.country !== '' && (place.region !== '' || place.city !== '')
  return level === 'region' && place.city !== ''
}

function nameOf(level: Level, key: string): string {
  if (level === 'country') return key === '' ? 'Unknown country' : countryName(key)
  return key === '' ? `Unknown ${level}` : key
}
