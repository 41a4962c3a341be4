/** How the records of each format are taken apart, in SQL. */
import type { Column } from '#server/sources/import-kinds.ts'
import type { Cell, Layout, Sql } from './columns.ts'
import type { Form, TextTraits } from './blocks.ts'
import { CELL_SEPARATOR, type CsvHeader } from './csv.ts'
import { recodeSql } from './encoding.ts'
import { withZone } from './parquet.ts'
import { identifier, quote } from './quote.ts'

/** The reason of what is no record at all. */
export const BLANK = 'blank'

/** How records of a format are taken apart. */
export interface Shape {
  /** SELECT list of the innermost query over `line`, or over the file's own columns. */
  readonly split: Sql
  readonly cell: Cell
  /** SQL of a UInt128 that is the same for equal records. Not asked for where the record has a `scan_id`: `once`. */
  readonly identity: Sql
  /** Tests of the record as a whole, before any of its values: [condition, reason]. */
  readonly tests: readonly (readonly [Sql, string])[]
  /** SQL of the line that a record is, from the line as it is in the file; undefined where it is none. */
  readonly line?: Sql
  /** SQL of whether the record is not UTF-8, and is read in another encoding. */
  readonly recoded: Sql
  /** SQL of the record as text for the rejects; '' where JavaScript has it. */
  readonly raw: Sql
}

const startsWithBracket = `(startsWith(line, '[') OR startsWith(line, ' ') AND startsWith(trimLeft(line), '['))`

/**
 * Lines of NDJSON. Numbers, booleans and objects arrive as the text they were written as.
 *
 * @param paths names that are no key of the line, but lead from one into its object.
 */
export function jsonShape(layout: Layout, paths: ReadonlySet<string>, traits: TextTraits): Shape {
  const keys = layout.reads.filter((name) => !paths.has(name))
  const names = keys.map((name) => `${identifier(name)} String`).join(', ')
  const steps = (name: string) => (paths.has(name) ? name.split('.') : [name]).map(quote).join(', ')
  const cell: Cell = (name) =>
    paths.has(name) ? `JSONExtract(line, ${steps(name)}, 'String')` : `tupleElement(record, ${quote(name)})`
  // The type is asked for only where nothing was found; an array would be taken apart by position.
  const nothing = (['scanned_at', 'qr_id'] as const).map((column) => `${value(layout, cell, column)} = ''`)
  const idType = layout.values.qr_id!((name) => `JSONType(line, ${steps(name)})`)
  return {
    split: `line, ${keys.length === 0 ? 'tuple()' : `JSONExtract(line, ${quote(`Tuple(${names})`)})`} AS record`,
    cell,
    identity: hash(unlessOnce('line')),
    tests: [
      ...textTests(),
      [`${startsWithBracket} OR ${nothing.join(' AND ')} AND JSONType(line) != 'Object'`, 'not a JSON object'],
      [`(startsWith(g_qr_id, '{') OR startsWith(g_qr_id, '[')) AND ${idType} IN ('Object', 'Array')`, ID_IS_OBJECT],
    ],
    line: textLine(traits),
    recoded: recoded(traits),
    raw: `''`,
  }
}

const ID_IS_OBJECT = 'qr_id is an object or a list'

const SEPARATOR = `char(${CELL_SEPARATOR})`

/** Lines of CSV that the engine is to take apart; they have no quotes, or no more. */
export function csvShape(layout: Layout, header: CsvHeader, form: Exclude<Form, 'quoted'>, traits: TextTraits): Shape {
  const delimiter = quote(header.delimiter)
  const cells = form === 'cells' ? 'line' : `replaceAll(line, ${delimiter}, ${SEPARATOR})`
  return {
    split: `line, splitByChar(${form === 'cells' ? SEPARATOR : delimiter}, line) AS record`,
    cell: (name) => `record[${header.columns.indexOf(name) + 1}]`,
    identity: csvIdentity(cells, header),
    tests: [...textTests(), [otherNumber(header.columns.length), 'the number of cells differs from the header’s']],
    line: textLine(traits),
    recoded: recoded(traits),
    raw: `''`,
  }
}

/** Spreadsheets put empty cells behind the last one of a line, though not of the header. */
function otherNumber(cells: number): Sql {
  return `length(record) != ${cells}
    AND (length(record) < ${cells} OR arrayStringConcat(arraySlice(record, ${cells + 1})) != '')`
}

/** Records of CSV as the engine's own reader takes them apart; their columns are called `ourName`. */
export function csvCellsShape(header: CsvHeader): Shape {
  const all = header.columns.map((_, i) => ourName(i)).join(`, ${SEPARATOR}, `)
  return {
    split: header.columns.map((_, i) => ourName(i)).join(', '),
    cell: (name) => ourName(header.columns.indexOf(name)),
    identity: csvIdentity(`concat(${all})`, header),
    tests: [],
    recoded: 'false',
    raw: `''`,
  }
}

/** Text that is looked at only where needed, since long text takes long to hash. */
function unlessOnce(text: Sql): Sql {
  return `if(once, '', ${text})`
}

/** Of cells and separators: a record is the same with quotes and without. Under another header it says something else. */
function csvIdentity(cells: Sql, header: CsvHeader): Sql {
  return `bitXor(${hash(unlessOnce(cells))}, ${hash(quote(header.columns.join('\n')))})`
}

/** What a column of the file is called in a statement: no name in the file can shadow ours. */
export function ourName(index: number): string {
  return `import_${index}`
}

/** Rows of Parquet, whose columns have been read as text. */
export function parquetShape(columns: readonly string[], instants: ReadonlySet<string>): Shape {
  const all = columns.map((_, i) => ourName(i)).join(', ')
  const object = columns.map((name, i) => `${quote(name)}, ${ourName(i)}`).join(', ')
  return {
    split: columns.map((name, i) => `${identifier(name)} AS ${ourName(i)}`).join(', '),
    cell: withZone((name) => textSql(ourName(columns.indexOf(name))), instants),
    identity: hash(`${quote(columns.join('\n'))}, ${all}`),
    tests: [],
    recoded: `NOT (${columns.map((_, i) => `isValidUTF8(${ourName(i)})`).join(' AND ')})`,
    raw: `toJSONString(map(${object}))`,
  }
}

function textSql(cell: Sql): Sql {
  return `if(isValidUTF8(${cell}), ${cell}, ${recodeSql(cell)})`
}

function textTests(): Shape['tests'] {
  // A pattern that nearly every line fails at its first character: trimming would copy them all.
  return [[`match(line, '^ *$')`, BLANK]]
}

function recoded({ utf8 }: TextTraits): Sql {
  return utf8 ? 'false' : 'NOT isValidUTF8(line)'
}

/** A carriage return before the line feed belongs to neither the last cell nor the record's identity. */
function textLine({ utf8, carriageReturns }: TextTraits): Sql {
  const text = utf8 ? 'line' : `if(recoded, ${recodeSql('line')}, line)`
  return carriageReturns ? `trimRight(${text}, '\\r')` : text
}

/** Not a cryptographic hash, which would take as long as taking the line apart; nobody gains by a collision. */
export function hash(values: Sql): Sql {
  return `reinterpretAsUInt128(murmurHash3_128(${values}))`
}

/** Text of a column of a scan. */
export function value(layout: Layout, cell: Cell, column: Column): Sql {
  const sql = layout.values[column]
  return sql === undefined ? `''` : `trimBoth(${sql(cell)})`
}
