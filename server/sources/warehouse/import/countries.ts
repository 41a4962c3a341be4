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
}

let known: readonly [names: string[], codes: string[]] | undefined

/** English country names in lower case, and their ISO 3166-1 alpha-2 codes, at the same places. */
export function countryCodes(): readonly [names: string[], codes: string[]] {
  known ??= build()
  return known
}

function build(): [string[], string[]] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const byName = new Map<string, string>(Object.entries(ALIASES))
  for (let n = 0; n < 26 * 26; n++) {
    const code = String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))
    // Former and alias codes (SU, UK) are canonicalised to another, which has the name already.
    if (new Intl.Locale(`und-${code}`).region !== code) continue
    const name = display.of(code)?.toLowerCase()
    if (name === undefined) continue
    for (const spelling of [name, name.replace(' & ', ' and '), name.replaceAll('’', "'")]) {
      if (!byName.has(spelling)) byName.set(spelling, code)
    }
  }
  return [[...byName.keys()], [...byName.values()]]
}
