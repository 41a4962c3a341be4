/** Brings the records of one file into the staging tables. */
import { ahead, type Block, cutLines, readBlocks, traitsOf } from './blocks.ts'
import type { Layout, TimeOptions } from './columns.ts'
import { layoutOf, type LayoutOptions } from './layout.ts'
import { type CsvHeader, csvCutter, readHeader, unquoteBlock } from './csv.ts'
import { textOf } from './encoding.ts'
import { ImportError } from './error.ts'
import type { Inspected } from './inspect.ts'
import { keysOf } from './keys.ts'
import { parquetColumns, readablePath } from './parquet.ts'
import { parseStatement } from './parse-sql.ts'
import type { Rejects } from './rejects.ts'
import type { Scratch } from './scratch.ts'
import { NOTHING, type Seen, withBlock } from './seen.ts'
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
}

/** A file whose columns are known and suffice. */
export interface Prepared {
  readonly notes: readonly string[]
  readonly times: TimeOptions
  /** Whether all of it goes through the block table at once. */
  readonly wholeFile: boolean
  /** Reads the file into the staging tables; answers what it holds. */
  stage(reading: Reading): Promise<Seen>
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
  const layout = layoutOf({ names: header.columns, complete: true, delimited: true }, options)
  return text(file, layout, csvStager(layout, header), header)
}

function prepareNdjson(file: Inspected, options: LayoutOptions): Prepared {
  const { names, objects, paths } = keysOf(file.head)
  const layout = layoutOf({ names, objects, complete: false }, options)
  // A key that the first lines lack may still come, also within an object.
  const nested = layout.reads.filter((name) => paths.has(name) || (name.includes('.') && !names.includes(name)))
  const stager: Stager = (block, reading) =>
    stageLines(block, jsonShape(layout, new Set(nested), block), layout, reading)
  return text(file, layout, stager)
}

function text(file: Inspected, layout: Layout, stageBlock: Stager, header?: CsvHeader): Prepared {
  const cutter = header === undefined ? cutLines : csvCutter(header)
  return {
    notes: layout.notes,
    times: layout.times,
    wholeFile: false,
    async stage(reading) {
      let seen = NOTHING
      let held = 0
      for await (const block of ahead(readBlocks(file, cutter, reading))) {
        if (held >= reading.scansAtOnce) {
          await putAside(reading.engine, reading.scansAtOnce)
          held = 0
        }
        const staged = await stageBlock(block, reading)
        if (staged !== undefined) {
          seen = withBlock(seen, staged.counts, staged.lines)
          held += staged.lines
          // Half a line of NDJSON is no object, and is skipped.
          if (header !== undefined) seen = { ...seen, openEnd: block.source.at(-1) !== LF && !staged.endRefused }
        }
        reading.onProgress(block.bytesRead, seen.lines)
      }
      return seen
    },
  }
}

interface Staged {
  readonly counts: BlockCounts
  /** How many records it holds. */
  readonly lines: number
  /** Whether its last line is refused. */
  readonly endRefused: boolean
}

/** Stages a block; undefined where it holds nothing but a header. */
type Stager = (block: Block, reading: Reading) => Promise<Staged | undefined>

/** Blocks that had to be read in both ways, one after the other, before the first way is not tried any more. */
const MAX_IRREGULAR = 3

function csvStager(layout: Layout, header: CsvHeader): Stager {
  let irregular = 0
  return async (block, reading) => {
    if (block.lines.length === 0) return undefined
    if (block.form !== 'quoted')
      return await stageLines(block, csvShape(layout, header, block.form, block), layout, reading)
    if (irregular < MAX_IRREGULAR) {
      const staged = await stageCells(block, header, layout, reading)
      if (staged !== undefined) return staged
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
): Promise<Staged | undefined> {
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

async function stageLines(block: Block, shape: Shape, layout: Layout, reading: Reading): Promise<Staged> {
  const { engine, sender } = reading
  await emptyBlock(engine)
  await sender.lines(block.lines, (source, position, settings) =>
    parseStatement(BLOCK_TABLE, source, position, shape, layout, settings),
  )
  return await keep(block, await countBlock(engine), reading)
}

/** Keeps what the block table says of a block. */
async function keep(block: Block, counts: BlockCounts, { engine, rejects }: Reading): Promise<Staged> {
  const { good, refused } = counts
  if (good > 0) await keepBlock(engine, 'import_recent')
  let endRefused = false
  if (refused > 0 || block.refused.size > 0) {
    const refusals = new Map<number, Refusal>([...block.refused].map(([n, reason]) => [n, { reason }]))
    for await (const rows of refusedOf(engine)) for (const row of rows) refusals.set(row.n, row)
    endRefused = await keepRefused(block, refusals, rejects)
  }
  return { counts, lines: good + refused + block.refused.size, endRefused }
}

/** Lines of the file, the last of which may lack its line feed. */
function countLinesOf({ source, lineFeeds }: Block): number {
  return lineFeeds + (source.at(-1) === LF ? 0 : 1)
}

interface Refusal {
  readonly reason: string
  readonly culprit?: string
}

/** Finds the lines of the file behind refused records; answers whether the last line is one. */
async function keepRefused(block: Block, refusals: ReadonlyMap<number, Refusal>, rejects: Rejects): Promise<boolean> {
  const { source, folded, firstLine } = block
  let line = firstLine
  let ordinal = 0
  let isRefused = false
  for (let at = 0; at < source.length; ordinal++) {
    const lines = folded.get(ordinal) ?? 1
    let end = at
    for (let i = 0; i < lines; i++) {
      const next = source.indexOf(0x0a, end)
      end = next === -1 ? source.length : next + 1
    }
    const refusal = refusals.get(ordinal)
    isRefused = refusal !== undefined
    if (refusal !== undefined) {
      const text = textOf(source.subarray(at, end)).replace(/\r?\n$/, '')
      await rejects.add(line, refusal.reason, text, refusal.culprit)
    }
    line += lines
    at = end
  }
  return isRefused
}

async function prepareParquet(file: Inspected, options: LayoutOptions, scratch: Scratch): Promise<Prepared> {
  const path = await readablePath(file, scratch)
  const { names, nested, instants } = await parquetColumns(path)
  const layout = layoutOf({ names, nested, complete: true }, options)
  const shape = parquetShape(names, instants)
  return {
    notes: layout.notes,
    times: layout.times,
    wholeFile: true,
    async stage({ engine, sender, rejects, onProgress }) {
      await sender.parquet({ path, name: file.name }, names, (source, position, settings) =>
        parseStatement(BLOCK_TABLE, source, position, shape, layout, settings),
      )
      const counts = await countBlock(engine)
      if (counts.good > 0) await keepBlock(engine, 'import_scans')
      if (counts.refused > 0) {
        for await (const rows of refusedOf(engine))
          for (const { n, reason, raw, culprit } of rows) await rejects.add(n + 1, reason, raw, culprit)
      }
      const lines = counts.good + counts.refused
      onProgress(file.size, lines)
      return withBlock(NOTHING, counts, lines)
    },
  }
}
