/**
 * User agents for scans that were made without: some ten thousand different ones, as a log of a million lines has, so
 * that an import has to tell devices and bots apart by them. SQL, since the engine writes the file.
 */

/** What stands in the templates' braces, by how the digits of a visitor's hash choose it. */
const PARTS = {
  '{model}': [
    'SM-S918B',
    'SM-A546B',
    'SM-G991B',
    'SM-A125F',
    'Pixel 8',
    'Pixel 6a',
    '2201117TG',
    'M2101K6G',
    'CPH2343',
    'RMX3511',
    'V2109',
    'moto g(60)',
    'XQ-CC54',
    'NE2213',
    'VOG-L29',
    'K',
  ],
  '{android}': ['9', '10', '11', '12', '13', '14'],
  '{ios}': ['15_8', '16_3', '16_7', '17_0', '17_2', '17_4', '17_6', '18_0', '18_1', '18_3'],
  '{version}': Array.from({ length: 30 }, (_, i) => String(100 + i)),
} as const

const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Mobile: [
    'Mozilla/5.0 (Linux; Android {android}; {model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS {ios} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android {android}; {model}) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/24.0 Chrome/{version}.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS {ios} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram {version}.0.0.12.98',
  ],
  Tablet: [
    'Mozilla/5.0 (iPad; CPU OS {ios} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android {android}; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36',
  ],
  Desktop: [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:{version}.0) Gecko/20100101 Firefox/{version}.0',
  ],
  bot: [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  ],
  '': [''],
}

/** SQL of a user agent that fits `device` and `bot` and stays the same for a `visitor`. */
export function userAgentSql(): string {
  const kind = `multiIf(bot, 'bot', device IN ('Mobile', 'Tablet', 'Desktop'), toString(device), '')`
  const templates = Object.entries(TEMPLATES).map(([name, texts]) => `${kind} = '${name}', ${pick(texts, 'template')}`)
  return Object.entries(PARTS).reduce(
    (sql, [placeholder, values]) => `replaceAll(${sql}, '${placeholder}', ${pick(values, placeholder)})`,
    `multiIf(${templates.join(', ')}, '')`,
  )
}

function pick(texts: readonly string[], purpose: string): string {
  const list = texts.map((text) => `'${text}'`).join(', ')
  return `[${list}][1 + cityHash64(visitor, '${purpose}') % ${texts.length}]`
}
