import { countryCode, countryName } from '#src/lib/countries.ts'
import type { Drill, Level } from './select.ts'

export const LEVELS = {
  country: {
    title: 'Scans by country',
    heading: 'Country',
    noun: 'countries',
    names: { name: 'country', key: ['country_code', 'Code'], keyOf: countryCode },
  },
  region: { title: 'Scans by region', heading: 'Region', noun: 'regions', names: { name: 'region' } },
  city: { title: 'Scans by city', heading: 'City', noun: 'cities', names: { name: 'city' } },
} as const satisfies Record<Level, unknown>

/** The heading of the panel alone does not say in which country or region. */
export function titleWithin(level: Level, { country, region }: Drill): string {
  const { title } = LEVELS[level]
  if (country === undefined || level === 'country') return title
  const place = [region, countryName(country)].filter((name) => name !== undefined && name !== '').join(', ')
  return `${title}: ${place}`
}

export const EXACTNESS = {
  question: 'How exact is this?',
  answer:
    'Places are read from the IP address of each scan; nobody’s position is asked for. The country is right nearly always, the region mostly. The city is often the one where the provider’s network meets the internet, which may be far away, above all on mobile networks. Who scans through a VPN or a company’s network counts where that one ends.',
} as const
