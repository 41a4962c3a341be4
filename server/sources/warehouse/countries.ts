import type { CountryCount } from '#contract/reporting.ts'

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** ISO 3166-1 alpha-2 code of a stored country; '' where it is unknown or not recognised. */
function codeOf(stored: string): string {
  return /^[A-Z]{2}$/.test(stored) && names.of(stored) !== undefined ? stored : ''
}

/** English name of a stored country; "Unknown" for none, and what is not recognised stays as given. */
function nameOf(stored: string): string {
  if (stored === '') return 'Unknown'
  return codeOf(stored) === '' ? stored : (names.of(stored) ?? stored)
}

/** Scans by stored country as the API names them, most first, ties by name. */
export function countryCounts(rows: readonly { readonly value: string; readonly scans: number }[]): CountryCount[] {
  return rows
    .map(({ value, scans }) => ({ country: nameOf(value), scans, countryCode: codeOf(value) }))
    .sort((a, b) => b.scans - a.scans || (a.country < b.country ? -1 : 1))
}
