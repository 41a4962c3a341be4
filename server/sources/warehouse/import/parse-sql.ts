/**
 * The statement that turns raw records into typed ones. All reading of values happens here, in the engine: JavaScript
 * never touches a cell.
 */
import { FIRST_YEAR, LAST_YEAR } from '#contract/period.ts'
import { countryCodes } from '#server/countries.ts'
import type { Cell, Column, Layout, Sql } from './columns.ts'
import type { Form } from './blocks.ts'
import { CELL_SEPARATOR, type CsvHeader } from './csv.ts'
import { quote } from './quote.ts'

/** Columns of a parsed record, in order, with their types. `reason` is '' for a scan and `blank` for no record. */
export const PARSED_COLUMNS = {
  n: 'UInt64',
  reason: 'LowCardinality(String)',
  time: 'UInt32',
  qr_id: 'String',
  base: 'UInt128',
  once: 'Bool',
  country: 'LowCardinality(String)',
  region: 'LowCardinality(String)',
  city: 'LowCardinality(String)',
  device: 'LowCardinality(String)',
  user_agent: 'String',
  referrer: 'String',
  visitor: 'UInt64',
  qr_title: 'String',
  short_url: 'String',
  destination_url: 'String',
  created_at: 'UInt32',
  campaign_id: 'String',
  campaign_name: 'String',
  client_id: 'String',
  client_name: 'String',
  raw: 'String',
} as const

/** Reasons to skip a record, as people read them. */
export const BLANK = 'blank'
const MAX_ID_BYTES = 256

/** How records of a format are taken apart. */
export interface Shape {
  /** SELECT list of the innermost query over `line`, or over the file's own columns. */
  readonly split: Sql
  readonly cell: Cell
  /** SQL of a UInt128 that is the same for equal records. */
  readonly identity: Sql
  /** Tests of the record as a whole, before any of its values: [condition, reason]. */
  readonly tests: readonly (readonly [Sql, string])[]
  /** SQL of the line that a record is; undefined where it is none. */
  readonly line?: Sql
  /** SQL of the record as text for the rejects; '' where JavaScript has it. */
  readonly raw: Sql
}

/** What is known of the text of a block as a whole, so that the engine need not look for it in every line. */
export interface TextTraits {
  readonly carriageReturns: boolean
  readonly utf8: boolean
}

/** Lines of NDJSON. Numbers, booleans and objects arrive as the text they were written as. */
export function jsonShape(layout: Layout, traits: TextTraits): Shape {
  const names = layout.reads.map((name) => `${identifier(name)} String`).join(', ')
  const cell: Cell = (name) => `tupleElement(record, ${quote(name)})`
  // The type is asked for only where nothing was found; an array would be taken apart by position.
  const nothing = (['scanned_at', 'qr_id'] as const).map((column) => `${value(layout, cell, column)} = ''`)
  return {
    split: `line, JSONExtract(line, ${quote(`Tuple(${names})`)}) AS record`,
    cell,
    identity: hash('line'),
    tests: [
      ...textTests(traits),
      [
        `startsWith(trimLeft(line), '[') OR ${nothing.join(' AND ')} AND JSONType(line) != 'Object'`,
        'not a JSON object',
      ],
    ],
    line: textLine(traits),
    raw: `''`,
  }
}

const SEPARATOR = `char(${CELL_SEPARATOR})`

/** Lines of CSV that the engine is to take apart; they have no quotes, or no more. */
export function csvShape(layout: Layout, header: CsvHeader, form: Exclude<Form, 'quoted'>, traits: TextTraits): Shape {
  const delimiter = quote(header.delimiter)
  const cells = form === 'cells' ? 'line' : `replaceAll(line, ${delimiter}, ${SEPARATOR})`
  return {
    split: `line, splitByChar(${form === 'cells' ? SEPARATOR : delimiter}, line) AS record`,
    cell: (name) => `record[${header.columns.indexOf(name) + 1}]`,
    identity: csvIdentity(cells, header),
    tests: [
      ...textTests(traits),
      [`length(record) != ${header.columns.length}`, 'the number of cells differs from the header’s'],
    ],
    line: textLine(traits),
    raw: `''`,
  }
}

/** Records of CSV as the engine's own reader takes them apart; their columns are called `ourName`. */
export function csvCellsShape(header: CsvHeader): Shape {
  const all = header.columns.map((_, i) => ourName(i)).join(`, ${SEPARATOR}, `)
  return {
    split: header.columns.map((_, i) => ourName(i)).join(', '),
    cell: (name) => ourName(header.columns.indexOf(name)),
    identity: csvIdentity(`concat(${all})`, header),
    tests: [],
    raw: `''`,
  }
}

/** Of cells and separators: a record is the same with quotes and without. Under another header it says something else. */
function csvIdentity(cells: Sql, header: CsvHeader): Sql {
  return `bitXor(${hash(cells)}, ${hash(quote(header.columns.join('\n')))})`
}

/** What a column of the file is called in a statement: no name in the file can shadow ours. */
export function ourName(index: number): string {
  return `import_${index}`
}

/** Rows of Parquet, whose columns have been read as text. */
export function parquetShape(columns: readonly string[]): Shape {
  const all = columns.map((_, i) => ourName(i)).join(', ')
  const object = columns.map((name, i) => `${quote(name)}, ${ourName(i)}`).join(', ')
  return {
    split: columns.map((name, i) => `${identifier(name)} AS ${ourName(i)}`).join(', '),
    cell: (name) => ourName(columns.indexOf(name)),
    identity: hash(`${quote(columns.join('\n'))}, ${all}`),
    tests: [],
    raw: `toJSONString(map(${object}))`,
  }
}

function textTests(traits: TextTraits): Shape['tests'] {
  const blank = [`trimBoth(line) = ''`, BLANK] as const
  return traits.utf8 ? [blank] : [blank, ['NOT isValidUTF8(line)', 'not UTF-8 text']]
}

/** A carriage return before the line feed belongs to neither the last cell nor the record's identity. */
function textLine(traits: TextTraits): Sql {
  return traits.carriageReturns ? `trimRight(line, '\\r')` : 'line'
}

/**
 * `INSERT INTO target SELECT …` from a table of raw records.
 *
 * @param source table expression of the raw records.
 * @param position SQL of a record's ordinal in it, from 0.
 */
export function parseStatement(
  target: Sql,
  source: Sql,
  position: Sql,
  shape: Shape,
  layout: Layout,
  settings: Sql,
): Sql {
  const numbered = `${position} AS import_n`
  const records =
    shape.line === undefined
      ? `SELECT ${numbered}, ${shape.split} FROM ${source}`
      : `SELECT import_n, ${shape.split} FROM (SELECT ${numbered}, ${shape.line} AS line FROM ${source})`
  const given = givenColumns.map((column) => `${value(layout, shape.cell, column)} AS g_${column}`).join(', ')
  const tests = [
    ...shape.tests,
    ...layout.skips.map(({ reason, when }) => [when(shape.cell), reason] as const),
    [`g_scanned_at = ''`, 'no scanned_at'],
    [`g_qr_id = ''`, 'no qr_id'],
    [`length(g_qr_id) > ${MAX_ID_BYTES}`, `qr_id is longer than ${MAX_ID_BYTES} bytes`],
    ['at IS NULL', 'scanned_at is not a time'],
    [
      `at < ${startOf(FIRST_YEAR)} OR at >= ${startOf(LAST_YEAR + 1)}`,
      `scanned_at lies outside ${FIRST_YEAR} to ${LAST_YEAR}`,
    ],
  ] as const
  const reason = tests.map(([condition, text]) => `${condition}, ${quote(text)}`).join(', ')
  const columns: Record<keyof typeof PARSED_COLUMNS, Sql> = {
    n: 'import_n',
    reason: 'reason',
    time: `if(reason = '', intDiv(assumeNotNull(at), 1000), 0)`,
    qr_id: 'g_qr_id',
    // The low 32 bits are left for the ordinal among identical records.
    base: `bitAnd(if(once, hash_of_id, hash_of_record), bitNot(toUInt128(4294967295)))`,
    once: `g_scan_id != ''`,
    country: countrySql('g_country'),
    region: 'g_region',
    city: 'g_city',
    device: deviceSql('g_device'),
    user_agent: 'g_user_agent',
    referrer: referrerSql('g_referrer'),
    visitor: `if(g_visitor_id != '', xxHash64(g_visitor_id), xxHash64(g_user_agent, g_country, g_region, g_city))`,
    qr_title: 'g_qr_title',
    short_url: 'g_short_url',
    destination_url: 'g_destination_url',
    created_at: `if(ifNull(created, 0) BETWEEN 0 AND 4294967295999, intDiv(ifNull(created, 0), 1000), 0)`,
    campaign_id: 'g_campaign_id',
    campaign_name: 'g_campaign_name',
    client_id: 'g_client_id',
    client_name: 'g_client_name',
    raw: `if(reason IN ('', '${BLANK}'), '', raw_text)`,
  }
  const list = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}_`)
  return `
    INSERT INTO ${target} (${Object.keys(columns).join(', ')})
    SELECT ${list.join(',\n      ')}
    FROM (
      SELECT *, g_scan_id != '' AS once, ${timeSql('g_scanned_at')} AS at, ${timeSql('g_created_at')} AS created,
        ${hash(`'id', g_qr_id, g_scan_id`)} AS hash_of_id,
        multiIf(${reason}, '') AS reason
      FROM (
        SELECT *, ${given}, ${shape.identity} AS hash_of_record,
          ${shape.raw} AS raw_text
        FROM (${records})
      )
    )
    SETTINGS ${settings}`
}

const givenColumns: readonly Column[] = [
  'scanned_at',
  'qr_id',
  'qr_title',
  'short_url',
  'destination_url',
  'created_at',
  'campaign_id',
  'campaign_name',
  'client_id',
  'client_name',
  'country',
  'region',
  'city',
  'device',
  'user_agent',
  'referrer',
  'visitor_id',
  'scan_id',
]

/** Not a cryptographic hash, which would take as long as taking the line apart; nobody gains by a collision. */
function hash(values: Sql): Sql {
  return `reinterpretAsUInt128(murmurHash3_128(${values}))`
}

function value(layout: Layout, cell: Cell, column: Column): Sql {
  const sql = layout.values[column]
  return sql === undefined ? `''` : `trimBoth(${sql(cell)})`
}

const ISO_TIME =
  '^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\d([T ]([01]\\\\d|2[0-3]):[0-5]\\\\d(:[0-5]\\\\d(\\\\.\\\\d+)?)? ?(Z|UTC|[+-]\\\\d\\\\d(:?\\\\d\\\\d)?)?)?$'
const NUMBER = '^\\\\d+(\\\\.\\\\d+)?$'

/**
 * Unix milliseconds of a time as text, NULL where it is none: ISO 8601 (without a zone it is UTC) or Unix seconds or
 * milliseconds. 100,000,000,000 is the year 5138 in seconds and 1973 in milliseconds: what is more is milliseconds.
 */
function timeSql(text: Sql): Sql {
  const number = `toFloat64OrZero(${text})`
  return `multiIf(
    ${text} = '', NULL,
    ${plainTimeSql(text)} OR match(${text}, '${ISO_TIME}'), toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${text}, 3, 'UTC')),
    match(${text}, '${NUMBER}'), toInt64(if(${number} >= 1e11, ${number}, ${number} * 1000)),
    NULL)`
}

/** Whether a time is written as most logs write it. Tested first, because it takes a tenth of the regular expression. */
function plainTimeSql(text: Sql): Sql {
  const form = `translate(${text}, '0123456789', '0000000000')`
  return `(${form} IN ('0000-00-00T00:00:00Z', '0000-00-00 00:00:00', '0000-00-00T00:00:00')
    AND substring(${text}, 12, 2) < '24' AND substring(${text}, 15, 1) < '6' AND substring(${text}, 18, 1) < '6')`
}

function startOf(year: number): number {
  return Date.UTC(year, 0)
}

/** Alpha-2 in upper case where the country is recognised by code or English name; else as given. */
function countrySql(text: Sql): Sql {
  const [names, codes] = countryCodes()
  const list = (values: readonly string[]) => `[${values.map(quote).join(', ')}]`
  return `transform(lowerUTF8(${text}), ${list(names)}, ${list(codes)}, if(length(${text}) = 2, upper(${text}), ${text}))`
}

const DEVICES = {
  Mobile: ['mobile', 'mobile phone', 'phone', 'smartphone', 'cell phone', 'iphone', 'android', 'feature phone'],
  Tablet: ['tablet', 'ipad'],
  Desktop: ['desktop', 'pc', 'computer', 'laptop', 'mac', 'windows', 'linux'],
  TV: ['tv', 'smart tv', 'smarttv', 'smart-tv', 'television'],
  // To be found out from the user agent.
  '': ['', 'unknown', '-', '(not set)', 'null', 'n/a'],
}

function deviceSql(text: Sql): Sql {
  const cases = Object.entries(DEVICES).map(
    ([device, names]) => `lower(${text}) IN (${names.map(quote).join(', ')}), ${quote(device)}`,
  )
  return `multiIf(${cases.join(', ')}, 'Other')`
}

/** Host of the referring page without `www.`; '' for a direct scan; what is no address stays as given. */
function referrerSql(text: Sql): Sql {
  const host = `domainWithoutWWW(lowerUTF8(${text}))`
  return `multiIf(lower(${text}) IN ('', '-', 'direct', '(direct)', 'none', '(none)', 'null'), '', ${host} != '', ${host}, left(${text}, 255))`
}

/** A column's name in SQL. */
export function identifier(name: string): Sql {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``
}
