/** Parquet files, which the engine reads whole; of their description only the columns are needed here. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { asyncBufferFromFile, parquetMetadataAsync, parquetSchema, type SchemaElement } from 'hyparquet'
import type { Cell, Sql } from './columns.ts'
import { ImportError } from './error.ts'
import type { Inspected } from './inspect.ts'
import type { Scratch } from './scratch.ts'

export interface ParquetColumns {
  /** Top-level columns that hold one value a row. */
  readonly names: readonly string[]
  /** Those that others are nested in, or that hold lists. */
  readonly nested: readonly string[]
  /** Those of the first that hold instants; the engine writes them as text without a zone, as it does local times. */
  readonly instants: ReadonlySet<string>
}

/** @throws ImportError where the file's description cannot be read. */
export async function parquetColumns(path: string): Promise<ParquetColumns> {
  try {
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path))
    const columns = parquetSchema(metadata).children
    const plain = columns.filter(
      ({ children, element }) => children.length === 0 && element.repetition_type !== 'REPEATED',
    )
    return {
      names: plain.map(({ element }) => element.name),
      nested: columns.filter((column) => !plain.includes(column)).map(({ element }) => element.name),
      instants: new Set(plain.filter(({ element }) => isInstant(element)).map(({ element }) => element.name)),
    }
  } catch (cause) {
    throw new ImportError('It begins like a Parquet file but its description at the end cannot be read.', { cause })
  }
}

/** 96-bit times and those without a newer type are of before the difference was made, and instants. */
function isInstant({ type, logical_type, converted_type }: SchemaElement): boolean {
  if (logical_type?.type === 'TIMESTAMP') return logical_type.isAdjustedToUTC
  return type === 'INT96' || converted_type === 'TIMESTAMP_MILLIS' || converted_type === 'TIMESTAMP_MICROS'
}

/** The text of a column, with a zone where it is an instant. */
export function withZone(cell: Cell, instants: ReadonlySet<string>): (name: string) => Sql {
  return (name) => (instants.has(name) ? `if(${cell(name)} = '', '', concat(${cell(name)}, 'Z'))` : cell(name))
}

/** A path by which the engine can read the file, unpacked where it is packed. */
export async function readablePath(file: Inspected, scratch: Scratch): Promise<string> {
  return file.gzip ? await unpack(file, scratch) : await plainPath(file.path, scratch)
}

/** The engine takes some characters of a path for a pattern, and cannot be told not to: there it reads through a link. */
async function plainPath(path: string, scratch: Scratch): Promise<string> {
  if (!/[*?{}]/.test(path)) return path
  const link = await newPath(scratch)
  await symlink(path, link)
  return link
}

async function unpack(file: Inspected, scratch: Scratch): Promise<string> {
  const path = await newPath(scratch)
  try {
    await pipeline(createReadStream(file.path), createGunzip(), createWriteStream(path))
  } catch (cause) {
    throw new ImportError('It cannot be unpacked: the gzip stream is damaged or ends too early.', { cause })
  }
  return path
}

async function newPath(scratch: Scratch): Promise<string> {
  return join(await mkdtemp(join(scratch.path, 'parquet-')), 'scans.parquet')
}
