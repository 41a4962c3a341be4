/** SQL that reads the values of a record from their text, as people and programs write them. */
import { countryCodes } from '#server/countries.ts'
import type { Sql } from './columns.ts'
import { quote } from './quote.ts'

/** Alpha-2 in upper case where the country is recognised by code or English name; else as given. */
export function countrySql(text: Sql): Sql {
  return lookUp(`lowerUTF8(${text})`, countryCodes(), `if(length(${text}) = 2, upper(${text}), ${text})`)
}

const DEVICES = {
  Mobile: ['mobile', 'mobile phone', 'phone', 'smartphone', 'cell phone', 'iphone', 'android', 'feature phone'],
  Tablet: ['tablet', 'ipad'],
  Desktop: ['desktop', 'pc', 'computer', 'laptop', 'mac', 'windows', 'linux'],
  TV: ['tv', 'smart tv', 'smarttv', 'smart-tv', 'television'],
  // To be found out from the user agent.
  '': ['', 'unknown', '-', '(not set)', 'null', 'n/a'],
}

/** One of our words for a device's, `''` where it says nothing, and `'Other'` for a word that nobody knows. */
export function deviceSql(text: Sql): Sql {
  const words = Object.entries(DEVICES).flatMap(([device, names]) => names.map((name) => [name, device] as const))
  return lookUp(`lower(${text})`, [words.map(([name]) => name), words.map(([, device]) => device)], `'Other'`)
}

/** What stands for a text in two lists. */
function lookUp(text: Sql, [from, to]: readonly [readonly string[], readonly string[]], otherwise: Sql): Sql {
  const list = (values: readonly string[]) => `[${values.map(quote).join(', ')}]`
  return `transform(${text}, ${list(from)}, ${list(to)}, ${otherwise})`
}

/** What is no address: nothing of one stands in it before its first blank, and no query or user behind. */
const NO_ADDRESS = String.raw`^[^/?#@;]*(\s[^@?]*\??)?$`
/** Host of an address: without a scheme, a user, a password, `www.`, a port and whatever follows. */
const HOST = String.raw`^"?(?:[a-z][a-z0-9+.-]*:/+|//)?\s*(?:[^/?#]*@)?(?:www\.)?(\[[0-9a-f:.]+\]|[^/?#:;@&"\\\s]*)`

/**
 * Host of the referring page without `www.`; '' for a direct scan; what is no address stays as given. The engine's own
 * reader of addresses is fast, but knows neither passwords nor hosts without a dot, and takes `a.b:c@host` for `a.b`.
 */
export function referrerSql(text: Sql): Sql {
  const host = `domainWithoutWWW(lowerUTF8(${text}))`
  return `multiIf(lower(${text}) IN ('', '-', 'direct', '(direct)', 'none', '(none)', 'null'), '',
    ${host} != '' AND position(${text}, '@') = 0, ${host},
    match(${text}, ${quote(NO_ADDRESS)}), left(${text}, 255),
    left(trimRight(extract(lowerUTF8(${text}), ${quote(HOST)}), '.'), 255))`
}
