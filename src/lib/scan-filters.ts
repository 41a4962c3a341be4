import { FILTER_NAMES, type FilterName, type ScanFilter } from '#contract/scan-filter.ts'
import * as words from '#words/lib/scan-filters.ts'
import { countryName } from './countries.ts'

export { labels as FILTER_LABELS } from '#words/lib/scan-filters.ts'

/** What a filter lets through: `Germany`, `Mobile`, `Unknown region`. */
export function filterValue(name: FilterName, value: string): string {
  if (value === '' && name !== 'tag') return words.unknown[name]
  switch (name) {
    case 'country':
      return countryName(value)
    case 'device':
      return words.devices.get(value) ?? value
    case 'referrer':
      return words.referrers.get(value) ?? value
    default:
      return value
  }
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
  return on.length === 0 ? '' : words.only(on.map(({ value }) => value))
}
