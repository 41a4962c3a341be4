import { COLUMNS, type Column, type ImportPreset } from '#server/sources/import-kinds.ts'
import type { Layout, TimeOptions } from './columns.ts'
import { ImportError } from './error.ts'
import { list, mapping, nearlyCalled, unreadNote } from './names.ts'
import { presets } from './presets.ts'
import { unwrappedSql } from './times-sql.ts'

const REQUIRED: readonly Column[] = ['scanned_at', 'qr_id']
const PLACE: readonly Column[] = ['country', 'region', 'city']
const TIMES: readonly Column[] = ['scanned_at', 'created_at']
/** An id in figures, links and lists: an object's text is none. */
const IDS: readonly Column[] = ['qr_id', 'campaign_id', 'client_id']

export interface LayoutOptions extends TimeOptions {
  /** Column of a scan → column of the file. Wins over the preset. */
  readonly map?: Readonly<Record<string, string>> | undefined
  readonly preset?: ImportPreset | undefined
}

/** The columns of a file. */
export interface Found {
  /** In order; of NDJSON, the keys seen in its first lines, and paths of keys such as `link.id`. */
  readonly names: readonly string[]
  /** Whether these are all. An NDJSON key may first turn up late in a file. */
  readonly complete: boolean
  /** Whether a delimiter parts them. */
  readonly delimited?: boolean
  /** Those of them that hold objects only. */
  readonly objects?: ReadonlySet<string>
  /** Columns that cannot be read, since others are nested in them. */
  readonly nested?: readonly string[]
}

/**
 * What to read from a file with these columns.
 *
 * @throws ImportError when a required column is missing or the mapping names what does not exist.
 */
export function layoutOf(found: Found, options: LayoutOptions): Layout {
  const { names, complete, objects, nested = [] } = found
  const preset = options.preset === undefined ? undefined : presets[options.preset]
  const values: Layout['values'] = { ...preset?.values }
  const from = new Map<Column, string>()
  const notes: string[] = []

  const read = (column: Column, name: string) => {
    from.set(column, name)
    values[column] = complete || !TIMES.includes(column) ? (cell) => cell(name) : (cell) => unwrappedSql(cell(name))
  }

  if (preset === undefined) {
    for (const column of COLUMNS) {
      const name = names.find((each) => each.toLowerCase() === column)
      if (name !== undefined) read(column, name)
      // A key that the first lines of an NDJSON file lack may still come.
      else if (!complete) read(column, column)
    }
  }
  for (const [column, name] of Object.entries(options.map ?? {})) {
    if (!isColumn(column))
      throw new ImportError(`--map names "${column}", which is no column of a scan. Allowed are ${COLUMNS.join(', ')}.`)
    if (!names.includes(name)) {
      if (complete || REQUIRED.includes(column))
        throw new ImportError(`--map takes ${column} from "${name}", but ${whatHas(found)}`)
      notes.push(`--map takes ${column} from "${name}", which the first lines do not have.`)
    }
    read(column, name)
  }
  const reads = new Set([...(preset?.reads ?? []), ...from.values()])

  const isThere = (column: Column) => {
    const name = from.get(column)
    if (name !== undefined) return names.includes(name)
    if (preset === undefined || values[column] === undefined) return false
    return !isRequired(column) || names.includes(preset.required[column])
  }
  const missing = REQUIRED.filter((column) => !isThere(column))
  if (missing.length > 0) throw new ImportError(missingMessage(missing, found, options.preset))

  for (const name of reads) {
    if (names.indexOf(name) !== names.lastIndexOf(name))
      throw new ImportError(`The column "${name}" stands twice in the header. Rename one of them.`)
  }
  for (const column of IDS) {
    const name = from.get(column)
    if (name !== undefined && objects?.has(name)) throw new ImportError(objectMessage(column, name, names))
  }
  if (preset === undefined) {
    const isRead = (name: string) => [...reads].some((each) => name === each || name.startsWith(`${each}.`))
    const unread = [...new Set(names)].filter((name) => name !== '' && !isRead(name) && objects?.has(name) !== true)
    const free = COLUMNS.filter((column) => !isThere(column))
    notes.push(...[unreadNote(unread, free)].filter((note) => note !== undefined))
  }
  if (nested.length > 0) notes.push(`Cannot be read, since columns are nested in them: ${list(nested, 12)}.`)
  if (!isThere('visitor_id') && !isThere('user_agent')) notes.push(noVisitors(PLACE.some(isThere)))
  const { timezone, dates } = options
  return { reads: [...reads], values, skips: preset?.skips ?? [], times: { timezone, dates }, notes }
}

/** @param place whether there is a column of where scans were. */
function noVisitors(place: boolean): string {
  const so = place
    ? 'visitors are told apart by their place alone, so they are too few'
    : 'all scans count as one visitor'
  return `Neither visitor_id nor user_agent is read: ${so}.`
}

function missingMessage(missing: readonly Column[], found: Found, preset: ImportPreset | undefined): string {
  const what = missing.join(' and ')
  if (preset !== undefined) {
    const names = missing.map((column) => presets[preset].required[column as 'scanned_at' | 'qr_id']).join(' and ')
    return `The preset ${preset} reads ${what} from ${names}, but ${whatHas(found)}`
  }
  const example = missing.map((column) => mapping(column, nearlyCalled(column, found.names) ?? 'COLUMN')).join(' ')
  return (
    (found.complete
      ? `The file has no column ${what}. It has: ${list(found.names)}.`
      : `Its first lines have no ${what}, but only: ${list(found.names)}.`) +
    besides(found.nested) +
    (found.delimited === true && found.names.length === 1 ? ONE_COLUMN : '') +
    ` Name the ones to take with ${example}. ` +
    `Columns of a scan are ${COLUMNS.join(', ')}.`
  )
}

const ONE_COLUMN =
  ' That is one column: is the header in another line, or the delimiter none of comma, semicolon, tab and |?'

function objectMessage(column: Column, name: string, names: readonly string[]): string {
  const inside = names.filter((each) => each.startsWith(`${name}.`))
  const example = inside.find((each) => each.endsWith('.id')) ?? inside[0] ?? `${name}.id`
  return `${column} is an object in its first lines, not an id. Name the value in it, as --map ${column}=${example} does${inside.length > 0 ? `; there are ${list(inside)}` : ''}.`
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name)
}

function isRequired(column: Column): column is 'scanned_at' | 'qr_id' {
  return REQUIRED.includes(column)
}

function whatHas({ names, complete, nested }: Found): string {
  return `${complete ? 'the file has' : 'its first lines have'} only: ${list(names)}.${besides(nested)}`
}

function besides(nested: readonly string[] = []): string {
  return nested.length > 0 ? ` Columns that others are nested in cannot be read: ${list(nested)}.` : ''
}
