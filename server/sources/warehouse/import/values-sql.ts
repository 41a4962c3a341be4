/** SQL that reads the values of a record from their text, as people and programs write them. */
import { countryCodes } from '#server/countries.ts'
import type { Sql } from './columns.ts'
import { quote } from './quote.ts'

/** The engine's reader makes the first of a month or a day 00, and this year of 0000: only what can be is handed to it. */
const YEAR = String.raw`[1-9]\d{3}`
const MONTH = '(0[1-9]|1[0-2])'
/** Days that a month does not have are known to the engine's reader. */
const DAY = String.raw`(0[1-9]|[12]\d|3[01])`
const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?`
const CLOCK_WITHOUT_COLONS = String.raw`([01]\d|2[0-3])[0-5]\d[0-5]\d([.,]\d+)?`
/** No zone is farther from UTC than 14 hours. */
const ZONE = String.raw` ?(Z|UTC|[+-](0\d|1[0-4])(:?[0-5]\d)?)?`
const DATE_AND_TIME = `${YEAR}-${MONTH}-${DAY}([T ]${CLOCK}${ZONE})?`
const DATE_AND_TIME_WITHOUT_COLONS = `${YEAR}${MONTH}${DAY}T${CLOCK_WITHOUT_COLONS}${ZONE}`
const ISO_TIME = `(?i)^(${DATE_AND_TIME}|${DATE_AND_TIME_WITHOUT_COLONS})$`
const NUMBER = '^\\\\d+(\\\\.\\\\d+)?$'

/** Stands for what is no time. Unlike NULL it compares as any number does, which takes less time. */
export const NO_TIME = -1e15

/**
 * Unix milliseconds of a time as text, `NO_TIME` where it is none: ISO 8601 (without a zone it is UTC) or Unix seconds
 * or milliseconds. 100,000,000,000 is the year 5138 in seconds and 1973 in milliseconds: what is more is milliseconds.
 */
export function timeSql(text: Sql): Sql {
  const number = `toFloat64OrZero(${text})`
  const parsed = (iso: Sql) => `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${iso}, 3, 'UTC'))`
  return `ifNull(multiIf(
    ${plainTimeSql(text)}, ${parsed(text)},
    ${text} = '', NULL,
    match(${text}, ${quote(ISO_TIME)}), ${parsed(`upper(replaceOne(${text}, ',', '.'))`)},
    match(${text}, '${NUMBER}'), toInt64(if(${number} >= 1e11, ${number}, ${number} * 1000)),
    NULL), ${NO_TIME})`
}

/**
 * Whether a time is written as most logs write it. Tested first, because it takes a tenth of the regular expression. In
 * this form a hyphen stands before the month and the day alone, so that one look finds whether either is 00.
 */
function plainTimeSql(text: Sql): Sql {
  const form = `translate(${text}, '0123456789', '0000000000')`
  return `(${form} IN ('0000-00-00T00:00:00Z', '0000-00-00 00:00:00', '0000-00-00T00:00:00')
    AND NOT startsWith(${text}, '0') AND position(${text}, '-00') = 0
    AND substring(${text}, 12, 2) < '24' AND substring(${text}, 15, 1) < '6' AND substring(${text}, 18, 1) < '6')`
}

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
