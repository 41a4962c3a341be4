/**
 * SQL that reads times from their text, as people and programs write them. The plain forms of most logs are tried first,
 * for they take a tenth of a regular expression; the forms of vendors last (record 0273).
 */
import type { DateOrder } from '#server/sources/import-kinds.ts'
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
const ZONE = String.raw` ?(Z|UTC|[+-]((0\d|1[0-3])(:?[0-5]\d)?|14(:?00)?))?`
const DATE_AND_TIME = `${YEAR}-${MONTH}-${DAY}([T ]${CLOCK}${ZONE})?`
const DATE_AND_TIME_WITHOUT_COLONS = `${YEAR}${MONTH}${DAY}T${CLOCK_WITHOUT_COLONS}${ZONE}`
const ISO_TIME = quote(`(?i)^(${DATE_AND_TIME}|${DATE_AND_TIME_WITHOUT_COLONS})$`)
const NUMBER = '^\\\\d+(\\\\.\\\\d+)?$'

/** Stands for what is no time. Unlike NULL it compares as any number does, which takes less time. */
export const NO_TIME = -1e15

/**
 * Unix milliseconds of a time as text, `NO_TIME` where it is none; what has no zone is read as in UTC. 100,000,000,000 is
 * the year 5138 in seconds and 1973 in milliseconds: what is more is milliseconds. Likewise for micro- and nanoseconds.
 *
 * @param order of day and month where both are numbers and the year stands last; without it such a date is no time.
 */
export function timeSql(text: Sql, order: DateOrder | undefined): Sql {
  const number = `toFloat64OrZero(${text})`
  const milliseconds = `multiIf(${number} >= 1e17, ${number} / 1e6, ${number} >= 1e14, ${number} / 1e3,
    ${number} >= 1e11, ${number}, ${number} * 1e3)`
  return `ifNull(multiIf(
    ${plainTimeSql(text)}, ${parsed(text)},
    ${text} = '', NULL,
    match(${text}, ${ISO_TIME}), ${parsed(`upper(replaceOne(${text}, ',', '.'))`)},
    match(${text}, '${NUMBER}'), toInt64(${milliseconds}),
    ${vendorTimeSql(text, order)}), ${NO_TIME})`
}

function parsed(iso: Sql): Sql {
  return `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${iso}, 3, 'UTC'))`
}

/**
 * Whether a time is written as most logs write it. In this form a hyphen stands before the month and the day alone, so
 * that one look finds whether either is 00.
 */
function plainTimeSql(text: Sql): Sql {
  const form = `translate(${text}, '0123456789', '0000000000')`
  return `(${form} IN ('0000-00-00T00:00:00Z', '0000-00-00 00:00:00', '0000-00-00T00:00:00', '0000-00-00 00:00:00Z')
    AND NOT startsWith(${text}, '0') AND position(${text}, '-00') = 0
    AND substring(${text}, 12, 2) < '24' AND substring(${text}, 15, 1) < '6' AND substring(${text}, 18, 1) < '6')`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3))
const MONTH_NAME = String.raw`(${MONTHS.join('|')}|${SHORT_MONTHS.join('|')}|Sept)\.?`
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?'
/** What stands between a date and its time of day; nginx has a colon there. */
const DATE_END = '(?:$|,? +(?:at )?|[T:])'
const ORDERED = String.raw`(\d\d?)[/-](\d\d?)[/-](\d{4})`

/** [how a date is written, its year, month and day from the groups in that]: as vendors, spreadsheets and servers write them. */
const DATES: readonly (readonly [pattern: string, date: string])[] = [
  [String.raw`(\d{4})[-/.](\d\d?)[-/.](\d\d?)`, String.raw`\1-\2-\3`],
  [String.raw`(\d\d?)\. ?(\d\d?)\. ?(\d{4})`, String.raw`\3-\2-\1`],
  [String.raw`${WEEKDAY}(\d\d?)[ /-]${MONTH_NAME},?[ /-](\d{4})`, String.raw`\3-\2-\1`],
  [String.raw`${WEEKDAY}${MONTH_NAME} (\d\d?)(?:st|nd|rd|th)?,? (\d{4})`, String.raw`\3-\1-\2`],
]
const IN_ORDER: Readonly<Record<DateOrder, string>> = { dmy: String.raw`\3-\2-\1`, mdy: String.raw`\3-\1-\2` }

/** Browsers put a narrow blank that does not break before AM and PM. */
const HALF_OF_DAY = String.raw`(?:[ \x{A0}\x{202F}]?([AP])\.?M\.?)?`
const VENDOR_ZONE = String.raw` ?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?(?: UTC)?`
/** Year, month, day, hour, minute, second, A or P, zone. */
const PARTS = String.raw`(?i)^(\d{4})-(\d\d?|[a-z]+)\.?-(\d\d?) (?:(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?${HALF_OF_DAY}${VENDOR_ZONE})?$`

/** The date is brought to ISO 8601, which then decides what is a time. */
function vendorTimeSql(text: Sql, order: DateOrder | undefined): Sql {
  const forms = order === undefined ? DATES : [...DATES, [ORDERED, IN_ORDER[order]] as const]
  const dated = forms.reduce(
    (sql, [pattern, date]) => `replaceRegexpOne(${sql}, ${quote(`(?i)^${pattern}${DATE_END}`)}, ${quote(`${date} `)})`,
    text,
  )
  const list = (values: readonly string[]) => `[${values.map(quote).join(', ')}]`
  const numbers = MONTHS.map((_, i) => String(i + 1))
  const month = `transform(lower(left(g[2], 3)), ${list(SHORT_MONTHS.map((name) => name.toLowerCase()))}, ${list(numbers)}, g[2])`
  const pad = (value: Sql) => `leftPad(${value}, 2, '0')`
  const hour12 = `toUInt8OrZero(g[4])`
  // 99 is no hour, as 0 and 13 are none beside AM and PM.
  const hour = `multiIf(g[4] = '', '0', g[7] = '', g[4], ${hour12} NOT BETWEEN 1 AND 12, '99',
    toString(${hour12} % 12 + if(upper(g[7]) = 'P', 12, 0)))`
  const zone = `if(upper(g[8]) IN ('UTC', 'GMT'), 'Z', upper(g[8]))`
  const iso = `concat(g[1], '-', ${pad(month)}, '-', ${pad('g[3]')}, ' ', ${pad(hour)}, ':', ${pad('g[5]')}, ':', ${pad('g[6]')}, ${zone})`
  return `arrayMap(t -> if(match(t, ${ISO_TIME}), ${parsed('t')}, NULL),
    arrayMap(g -> ${iso}, [extractGroups(${dated}, ${quote(PARTS)})]))[1]`
}

/** Whether a text that is no time is a date of which nobody can tell which number is the day. */
export function isUnorderedSql(text: Sql): Sql {
  return `match(${text}, ${quote(`^${ORDERED}${DATE_END}`)})`
}

const ZONE_AT_END = String.raw`(?i)(Z|UTC|GMT|(:\d\d|T\d{6})([.,]\d+)? ?([AP]\.?M\.?)? ?[+-]\d\d(:?\d\d)?)$`

/** Whether a time says nothing of its zone; asked of times only. */
export function isLocalSql(text: Sql): Sql {
  return `multiIf(endsWith(${text}, 'Z'), false, toFloat64OrZero(${text}) > 0, false,
    ${plainTimeSql(text)}, true, NOT match(${text}, ${quote(ZONE_AT_END)}))`
}

/** The time in the object that an export of MongoDB makes of it, `{"$date": …}`; any other text as it is. */
export function unwrappedSql(text: Sql): Sql {
  const date = `JSONExtract(${text}, '$date', 'String')`
  return `if(startsWith(${text}, '{'), if(startsWith(${date}, '{'), JSONExtract(${text}, '$date', '$numberLong', 'String'), ${date}), ${text})`
}
