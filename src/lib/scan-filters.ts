import { FILTER_NAMES, type FilterName, type ScanFilter } from '#contract/scan-filter.ts'
import { countryName } from './countries.ts'

export const FILTER_LABELS: Readonly<Record<FilterName, string>> = {
  country: 'Country',
  region: 'Region',
  city: 'City',
  device: 'Device',
  referrer: 'Referrer',
}

/** What a filter lets through: `Germany`, `Mobile`, `Unknown region`. */
export function filterValue(name: FilterName, value: string): string {
  if (value === '') return `Unknown ${FILTER_LABELS[name].toLowerCase()}`
  return name === 'country' ? countryName(value) : value
}

/** The filters that are on, each with its value in words, in the order in which they narrow. */
export function filtersOn(only: ScanFilter): { readonly name: FilterName; readonly value: string }[] {
  return FILTER_NAMES.flatMap((name) => {
    const value = only[name]
    return value === undefined ? [] : [{ name, value: filterValue(name, value) }]
  })
}

/** `only Germany, Mobile`; empty without a filter. */
export function filtersInWords(only: ScanFilter): string {
  const on = filtersOn(only)
  return on.length === 0 ? '' : `only ${on.map(({ value }) => value).join(', ')}`
}
