import type { ImportPreset } from '#server/sources/import-kinds.ts'
import { COLUMNS, type Column, type Layout } from './columns.ts'
import { ImportError } from './error.ts'
import { presets } from './presets.ts'

const REQUIRED: readonly Column[] = ['scanned_at', 'qr_id']

export interface LayoutOptions {
  /** Column of a scan → column of the file. Wins over the preset. */
  readonly map?: Readonly<Record<string, string>> | undefined
  readonly preset?: ImportPreset | undefined
}

/**
 * What to read from a file with these columns.
 *
 * @param found names of the file's columns in order; of NDJSON, the keys seen in its first lines.
 * @param complete whether `found` is all there is. An NDJSON key may first turn up late in a file.
 * @throws ImportError when a required column is missing or the mapping names what does not exist.
 */
export function layoutOf(found: readonly string[], complete: boolean, options: LayoutOptions): Layout {
  const preset = options.preset === undefined ? undefined : presets[options.preset]
  const values: Layout['values'] = { ...preset?.values }
  const reads = new Set<string>(preset?.reads)
  const notes: string[] = []

  const read = (column: Column, name: string) => {
    reads.add(name)
    values[column] = (cell) => cell(name)
  }

  if (preset === undefined) {
    for (const column of COLUMNS) {
      const name = found.find((each) => each.toLowerCase() === column)
      if (name !== undefined) read(column, name)
      // A key that the first lines of an NDJSON file lack may still come.
      else if (!complete) read(column, column)
    }
  }
  for (const [column, name] of Object.entries(options.map ?? {})) {
    if (!isColumn(column))
      throw new ImportError(`--map names "${column}", which is no column of a scan. Allowed are ${COLUMNS.join(', ')}.`)
    if (!found.includes(name)) {
      if (complete || REQUIRED.includes(column))
        throw new ImportError(`--map takes ${column} from "${name}", but ${whatHas(complete)} only: ${list(found)}.`)
      notes.push(`--map takes ${column} from "${name}", which the first lines do not have.`)
    }
    read(column, name)
  }

  const isThere = (column: Column) => {
    const mapped = options.map?.[column]
    if (mapped !== undefined) return found.includes(mapped)
    if (preset !== undefined) return found.includes(preset.required[column as 'scanned_at' | 'qr_id'])
    return found.some((name) => name.toLowerCase() === column)
  }
  const missing = REQUIRED.filter((column) => !isThere(column))
  if (missing.length > 0) throw new ImportError(missingMessage(missing, found, complete, options.preset))

  for (const name of reads) {
    if (found.indexOf(name) !== found.lastIndexOf(name))
      throw new ImportError(`The column "${name}" stands twice in the header. Rename one of them.`)
  }
  return { reads: [...reads], values, skips: preset?.skips ?? [], notes }
}

function missingMessage(
  missing: readonly Column[],
  found: readonly string[],
  complete: boolean,
  preset: ImportPreset | undefined,
): string {
  const what = missing.join(' and ')
  if (preset !== undefined) {
    const names = missing.map((column) => presets[preset].required[column as 'scanned_at' | 'qr_id']).join(' and ')
    return `The preset ${preset} reads ${what} from ${names}, but ${whatHas(complete)} only: ${list(found)}.`
  }
  const example = missing.map((column) => `--map ${column}=COLUMN`).join(' ')
  return (
    (complete
      ? `The file has no column ${what}. It has: ${list(found)}. `
      : `Its first lines have no ${what}, but only: ${list(found)}. `) +
    `Name the ones to take with ${example}. ` +
    `Columns of a scan are ${COLUMNS.join(', ')}.`
  )
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name)
}

function whatHas(complete: boolean): string {
  return complete ? 'the file has' : 'its first lines have'
}

/** Enough names to recognise the file by; a binary file taken for text must not flood the terminal. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 40).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name))
  return shown.join(', ') + (names.length > 40 ? ` and ${names.length - 40} more` : '')
}
