/** Countries by code and by English name: what logs, people and the vendor write, and what the API answers. */
import type { CountryCount } from '#contract/reporting.ts'

/** Names that logs use for countries and that the platform's own English names do not cover. */
const ALIASES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  uk: 'GB',
  'great britain': 'GB',
  'united kingdom of great britain and northern ireland': 'GB',
  'russian federation': 'RU',
  'korea, republic of': 'KR',
  'republic of korea': 'KR',
  'viet nam': 'VN',
  turkey: 'TR',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  "cote d'ivoire": 'CI',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  myanmar: 'MM',
  burma: 'MM',
  palestine: 'PS',
  'the netherlands': 'NL',
  holland: 'NL',
  'cabo verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  'iran, islamic republic of': 'IR',
  'taiwan, province of china': 'TW',
  'dr congo': 'CD',
  'democratic republic of the congo': 'CD',
  'congo republic': 'CG',
  'republic of the congo': 'CG',
  'syrian arab republic': 'SY',
  'moldova, republic of': 'MD',
  'republic of moldova': 'MD',
  'brunei darussalam': 'BN',
  "lao people's democratic republic": 'LA',
  'tanzania, united republic of': 'TZ',
  'bolivia, plurinational state of': 'BO',
  'venezuela, bolivarian republic of': 'VE',
}

const englishNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

let known: readonly [names: string[], codes: string[]] | undefined

/** English country names in lower case, and their ISO 3166-1 alpha-2 codes, at the same places. */
export function countryCodes(): readonly [names: string[], codes: string[]] {
  known ??= build()
  return known
}

function build(): [string[], string[]] {
  const byName = new Map<string, string>(Object.entries(ALIASES))
  for (let n = 0; n < 26 * 26; n++) {
    const code = String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))
    // Former and alias codes (SU, UK) are canonicalised to another, which has the name already.
    if (new Intl.Locale(`und-${code}`).region !== code) continue
    const name = englishNames.of(code)?.toLowerCase()
    if (name === undefined) continue
    for (const spelling of [name, name.replace(' & ', ' and '), name.replaceAll('’', "'")]) {
      if (!byName.has(spelling)) byName.set(spelling, code)
    }
  }
  return [[...byName.keys()], [...byName.values()]]
}

let codeOfName: ReadonlyMap<string, string> | undefined

/**
 * ISO 3166-1 alpha-2 code of a country given by code or English name, in any case; '' for none and for what stands for
 * none. What is not recognised stays as given: it must not disappear from a total.
 */
export function countryCode(text: string): string {
  const given = text.trim()
  if (NOWHERE.has(given.toLowerCase())) return ''
  if (codeOfName === undefined) {
    const [names, codes] = countryCodes()
    codeOfName = new Map(names.map((name, i) => [name, codes[i]!]))
  }
  // Names first: "UK" has the form of a code but is none.
  const code = codeOfName.get(given.toLowerCase()) ?? given.toUpperCase()
  return isCountryCode(code) ? code : given
}

/** What logs and services write where they do not know the country; ZZ and XX are the codes for that. */
const NOWHERE = new Set(['', 'unknown', 'n/a', 'none', 'null', 'undefined', '-', 'zz', 'xx'])

/** In English, of what `countryCode` gives. */
export function countryName(value: string): string {
  return isCountryCode(value) ? englishNames.of(value)! : value || 'Unknown'
}

function isCountryCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && englishNames.of(text) !== undefined
}

/** Scans by country as the API names them, most first, ties by name. `value` is as `countryCode` gives it. */
export function countryCounts(rows: readonly { readonly value: string; readonly scans: number }[]): CountryCount[] {
  return rows
    .map(({ value, scans }) => {
      return { country: countryName(value), scans, countryCode: isCountryCode(value) ? value : '' }
    })
    .sort((a, b) => b.scans - a.scans || (a.country < b.country ? -1 : 1))
}
