import { LOCALE } from '#words/language.ts'
import * as words from '#words/lib/countries.ts'
import { once } from './formats.ts'

const names = once(() => new Intl.DisplayNames(LOCALE, { type: 'region' }))

/** The ISO 3166-1 alpha-2 code in the key of a country; empty where that is a name, or nothing. */
export function countryCode({ key }: { readonly key: string }): string {
  return /^[A-Z]{2}$/.test(key) ? key : ''
}

/** Name of a country by ISO 3166-1 alpha-2; "Unknown" for the empty code; anything else as it was given. */
export function countryName(code: string): string {
  if (code === '') return words.unknown
  return /^[A-Z]{2}$/.test(code) ? (names().of(code) ?? code) : code
}
