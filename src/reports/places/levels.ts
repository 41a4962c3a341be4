import { countryCode, countryName } from '#src/lib/countries.ts'
import type { BreakdownColumns } from '#src/ui/breakdown-table.ts'
import * as words from '#words/reports/places.ts'
import type { Drill, Level } from './select.ts'

interface Taken {
  readonly filePart: string
  readonly names: BreakdownColumns
}

/** How the places of a level are taken away. */
export const LEVELS: Readonly<Record<Level, Taken>> = {
  country: {
    filePart: 'countries',
    names: { name: 'country', key: ['country_code', words.code], keyOf: countryCode },
  },
  region: { filePart: 'regions', names: { name: 'region' } },
  city: { filePart: 'cities', names: { name: 'city' } },
}

/** The heading of the panel alone does not say in which country or region. */
export function titleWithin(level: Level, { country, region }: Drill): string {
  const { title } = words.levels[level]
  if (country === undefined || level === 'country') return title
  const place = [region, countryName(country)].filter((name) => name !== undefined && name !== '').join(', ')
  return words.titleWithin(title, place)
}
