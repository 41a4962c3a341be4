import { countryName } from './countries.ts'

interface City {
  readonly city: string
  readonly region: string
  readonly country: string
}

/** What known cities are called beside each other: with their regions only where names would be the same. */
export function cityNames(cities: readonly City[]): (city: City) => string {
  const namesakes = Map.groupBy(cities, shortNameOf)
  return (city) => {
    const shortName = shortNameOf(city)
    return (namesakes.get(shortName)?.length ?? 0) > 1 ? longNameOf(city) : shortName
  }
}

/** `Paris, France` */
function shortNameOf({ city, country }: City): string {
  return listed(city, country === '' ? '' : countryName(country))
}

/** `Springfield, Illinois, United States` */
function longNameOf({ city, region, country }: City): string {
  return listed(city, region, country === '' ? '' : countryName(country))
}

function listed(...names: readonly string[]): string {
  return names.filter((name) => name !== '').join(', ')
}
