/** Brings the records of one file into the staging tables. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { asyncBufferFromFile, parquetMetadataAsync, parquetSchema } from 'hyparquet'
import { ahead, type Block, cutLines, readBlocks, traitsOf } from './blocks.ts'
import { type Layout } from './columns.ts'
import { layoutOf, type LayoutOptions } from './layout.ts'
import { type CsvHeader, csvCutter, readHeader, unquoteBlock } from './csv.ts'
import { ImportError } from './error.ts'
import type { Inspected } from './inspect.ts'
import { parseStatement } from './parse-sql.ts'
import type { Rejects } from './rejects.ts'
import type { Scratch } from './scratch.ts'
import type { Sender } from './sender.ts'
import { csvCellsShape, csvShape, jsonShape, parquetShape, type Shape } from './shapes.ts'
import { BLOCK_TABLE, type BlockCounts, countBlock, emptyBlock, keepBlock, putAside, refusedOf } from './staging.ts'
import type { Engine } from '../engine.ts'

const LF = 0x0a

/** What reading a file needs beside the file. */
interface Reading {
  readonly engine: Engine
  readonly sender: Sender
  readonly rejects: Rejects
  readonly signal?: AbortSignal | undefined
  readonly blockBytes?: number | undefined
  /** Scans held in memory at a time. */
  readonly scansAtOnce: number
  /** Bytes on disk and records read so far. */
  readonly onProgress: (bytes: number, lines: number) => void
  /** Called with what the person should know although nothing is wrong. */
  readonly onNote: (note: string) => void
}

/** A file whose columns are known and suffice. */
export interface Prepared {
  readonly notes: readonly string[]
  /** Whether all of it goes through the block table at once. */
  readonly wholeFile: boolean
  /** Reads the file into the staging tables; answers how many records it holds. */
  stage(reading: Reading): Promise<number>
}

/** @throws ImportError when the file lacks what an import needs, before anything is written. */
export async function prepare(file: Inspected, options: LayoutOptions, scratch: Scratch): Promise<Prepared> {
  try {
    if (file.format === 'parquet') return await prepareParquet(file, options, scratch)
    return file.format === 'csv' ? prepareCsv(file, options) : prepareNdjson(file, options)
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(`"${file.name}": ${error.message}`, { cause: error })
    throw error
  }
}

function prepareCsv(file: Inspected, options: LayoutOptions): Prepared {
  const header = readHeader(file.head)
  const layout = layoutOf(header.columns, true, options)
  return text(file, layout, header)
}

function prepareNdjson(file: Inspected, options: LayoutOptions): Prepared {
  const lines = file.head.toString('utf8').split('\n')
  // The last line of the sample may be cut off.
  if (lines.length > 1) lines.pop()
  const found = new Set<string>()
  for (const line of lines) for (const key of keysOf(line)) found.add(key)
  if (found.size === 0) throw new ImportError('None of its first lines is a JSON object.')
  return text(file, layoutOf([...found], false, options))
}

function keysOf(line: string): string[] {
  try {
    const record: unknown = JSON.parse(line)
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.keys(record) : []
  } catch {
    return []
  }
}

/** Whole exports may end so as well: to leave the line out would lose a scan of them without need. */
const OPEN_END =
  'The last line has no line end, and was read as a whole one. Of a log that is still being written it may be half a line.'

function text(file: Inspected, layout: Layout, header?: CsvHeader): Prepared {
  return {
    notes: layout.notes,
    wholeFile: false,
    async stage(reading) {
      const cutter = header === undefined ? cutLines : csvCutter(header)
      const stageBlock = header === undefined ? jsonStager(layout, reading) : csvStager(layout, header, reading)
      let lines = 0
      let held = 0
      let endsWithLine = true
      for await (const block of ahead(readBlocks(file, cutter, reading))) {
        if (held >= reading.scansAtOnce) {
          await putAside(reading.engine, reading.scansAtOnce)
          held = 0
        }
        const records = await stageBlock(block)
        lines += records
        held += records
        endsWithLine = block.source.at(-1) === LF
        reading.onProgress(block.bytesRead, lines)
      }
      // Half a line of NDJSON is no object, and is skipped.
      if (header !== undefined && lines > 0 && !endsWithLine) reading.onNote(OPEN_END)
      return lines
    },
  }
}

/** Stages a block and answers how many records it holds. */
type Stager = (block: Block) => Promise<number>

function jsonStager(layout: Layout, reading: Reading): Stager {
  return (block) => stageLines(block, jsonShape(layout, block), layout, reading)
}

/** Blocks that had to be read in both ways, one after the other, before the first way is not tried any more. */
const MAX_IRREGULAR = 3

function csvStager(layout: Layout, header: CsvHeader, reading: Reading): Stager {
  let irregular = 0
  return async (block) => {
    if (block.lines.length === 0) return 0
    if (block.form !== 'quoted')
      return await stageLines(block, csvShape(layout, header, block.form, block), layout, reading)
    if (irregular < MAX_IRREGULAR) {
      const records = await stageCells(block, header, layout, reading)
      if (records !== undefined) return records
      irregular++
    }
    const cut = unquoteBlock(block.source, header)
    const freed = { ...block, ...cut, ...traitsOf(cut.lines) }
    return await stageLines(freed, csvShape(layout, header, 'cells', freed), layout, reading)
  }
}

/**
 * Has the engine read CSV by its own reader, which is the fastest way but tells nothing of lines. So it counts only when
 * it found as many records as there are lines: then each of them is one, as none is shorter. Else undefined.
 */
async function stageCells(
  block: Block,
  header: CsvHeader,
  layout: Layout,
  reading: Reading,
): Promise<number | undefined> {
  if (!block.utf8) return undefined
  const { engine, sender } = reading
  const shape = csvCellsShape(header)
  await emptyBlock(engine)
  const wasRead = await sender.csv(block.lines, header, (source, position, settings) =>
    parseStatement(BLOCK_TABLE, source, position, shape, layout, settings),
  )
  if (!wasRead) return undefined
  const counts = await countBlock(engine)
  const records = counts.good + counts.refused
  return records === countLinesOf(block) ? await keep(block, counts, reading) : undefined
}

async function stageLines(block: Block, shape: Shape, layout: Layout, reading: Reading): Promise<number> {
  const { engine, sender } = reading
  await emptyBlock(engine)
  await sender.lines(block.lines, (source, position, settings) =>
    parseStatement(BLOCK_TABLE, source, position, shape, layout, settings),
  )
  return await keep(block, await countBlock(engine), reading)
}

/** Keeps what the block table says of a block; answers how many records that were. */
async function keep(block: Block, { good, refused }: BlockCounts, { engine, rejects }: Reading): Promise<number> {
  if (good > 0) await keepBlock(engine, 'import_recent')
  if (refused > 0 || block.refused.size > 0) {
    const reasons = new Map(block.refused)
    for await (const rows of refusedOf(engine)) for (const { n, reason } of rows) reasons.set(n, reason)
    await keepRefused(block, reasons, rejects)
  }
  return good + refused + block.refused.size
}

/** Lines of the file, the last of which may lack its line feed. */
function countLinesOf({ source, lineFeeds }: Block): number {
  return lineFeeds + (source.at(-1) === LF ? 0 : 1)
}

/** Finds the lines of the file behind refused records. */
async function keepRefused(block: Block, reasons: ReadonlyMap<number, string>, rejects: Rejects): Promise<void> {
  const { source, folded, firstLine } = block
  let line = firstLine
  let ordinal = 0
  for (let at = 0; at < source.length; ordinal++) {
    const lines = folded.get(ordinal) ?? 1
    let end = at
    for (let i = 0; i < lines; i++) {
      const next = source.indexOf(0x0a, end)
      end = next === -1 ? source.length : next + 1
    }
    const reason = reasons.get(ordinal)
    if (reason !== undefined) await rejects.add(line, reason, source.toString('utf8', at, end).replace(/\r?\n$/, ''))
    line += lines
    at = end
  }
}

async function prepareParquet(file: Inspected, options: LayoutOptions, scratch: Scratch): Promise<Prepared> {
  const path = file.gzip ? await unpack(file, scratch) : await plainPath(file.path, scratch)
  const columns = await parquetColumns(path)
  const layout = layoutOf(columns, true, options)
  return {
    notes: layout.notes,
    wholeFile: true,
    async stage({ engine, sender, rejects, onProgress }) {
      await sender.parquet({ path, name: file.name }, columns, (source, position, settings) =>
        parseStatement(BLOCK_TABLE, source, position, parquetShape(columns), layout, settings),
      )
      const { good, refused } = await countBlock(engine)
      if (good > 0) await keepBlock(engine, 'import_scans')
      if (refused > 0) {
        for await (const rows of refusedOf(engine))
          for (const { n, reason, raw } of rows) await rejects.add(n + 1, reason, raw)
      }
      onProgress(file.size, good + refused)
      return good + refused
    },
  }
}

/** The engine takes some characters of a path for a pattern, and cannot be told not to: there it reads through a link. */
async function plainPath(path: string, scratch: Scratch): Promise<string> {
  if (!/[*?{}]/.test(path)) return path
  const link = await newPath(scratch)
  await symlink(path, link)
  return link
}

/** Top-level columns that hold one value a row. */
async function parquetColumns(path: string): Promise<string[]> {
  try {
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path))
    return parquetSchema(metadata)
      .children.filter(({ children, element }) => children.length === 0 && element.repetition_type !== 'REPEATED')
      .map(({ element }) => element.name)
  } catch (cause) {
    throw new ImportError('It begins like a Parquet file but its description at the end cannot be read.', { cause })
  }
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
