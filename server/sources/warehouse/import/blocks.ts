/**
 * A file of text as blocks of whole records. JavaScript only finds where records end; what they say is read by the
 * engine. Memory holds a few blocks, whatever the size of the file.
 */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { ImportError } from './error.ts'
import { type Inspected, toLineFeeds, withoutByteOrderMark } from './inspect.ts'

/** Blocks of this size keep each statement to the engine within a fraction of a second. */
const BLOCK_BYTES = 64 * 1024 * 1024

/**
 * How the records of a block stand in its text. `line`: each is a line, and nothing in it is quoted. `quoted`: CSV as it
 * is in the file. `cells`: one a line, its cells freed of their quotes and parted by `CELL_SEPARATOR` (see `csv.ts`).
 */
export type Form = 'line' | 'quoted' | 'cells'

/** Whole records cut from the front of a piece of text. */
export interface Cut {
  /** Bytes of the piece that are used up: all records that end in it. */
  readonly length: number
  /** The records, for the engine; a line that was refused here is empty in it. */
  readonly lines: Buffer
  readonly form: Form
  /** Lines of the file behind a line of `lines`, where they are more than one: ordinal → count. */
  readonly folded: ReadonlyMap<number, number>
  /** Ordinals of lines that were refused here, with the reason. */
  readonly refused: ReadonlyMap<number, string>
}

/** Cuts whole records off; `last` when no more text follows. */
export type Cutter = (piece: Buffer, last: boolean) => Cut

/** What is known of the text of a block as a whole, so that the engine need not look for it in every line. */
export interface TextTraits {
  readonly utf8: boolean
  readonly carriageReturns: boolean
}

/** Looks at all of the text once, so that no statement need look at each record. */
export function traitsOf(text: Buffer): TextTraits {
  return { utf8: isUtf8(text), carriageReturns: text.includes('\r') }
}

export interface Block extends Cut, TextTraits {
  /** The bytes of the file that the block was made from, unpacked. */
  readonly source: Buffer
  /** How many line feeds are in `source`. */
  readonly lineFeeds: number
  /** Number of its first line in the file, from 1. */
  readonly firstLine: number
  /** Bytes of the file, as it lies on disk, read so far. */
  readonly bytesRead: number
}

const READ_BYTES = 1024 * 1024

const LF = 0x0a

/** Records that are lines, each and always. */
export const cutLines: Cutter = (piece, last) => {
  const length = last ? piece.length : piece.lastIndexOf(LF) + 1
  return {
    length,
    lines: piece.subarray(0, length),
    form: 'line',
    folded: new Map(),
    refused: new Map(),
  }
}

/** @throws ImportError when the file cannot be read to its end. */
export async function* readBlocks(
  file: Inspected,
  cutter: Cutter,
  options: {
    readonly signal?: AbortSignal | undefined
    readonly blockBytes?: number | undefined
  } = {},
): AsyncGenerator<Block, void> {
  const limit = options.blockBytes ?? BLOCK_BYTES
  const text = file.gzip ? unpacked(file.path, options.signal) : await plain(file.path, options.signal)
  // Two in turn, the one being worked on and the one being filled: memory that is there already is filled in no time.
  const buffers = [Buffer.allocUnsafeSlow(limit), Buffer.allocUnsafeSlow(limit)] as const
  let firstLine = 1
  let rest: Buffer = Buffer.alloc(0)
  /** Inside a line longer than a block: dropping up to its end. */
  let dropping = false
  let last = false

  try {
    for (let turn = 0; !last; turn++) {
      const buffer = buffers[turn % 2]!
      rest.copy(buffer)
      const length = await text.read(buffer, rest.length)
      last = length < buffer.length
      if (file.carriageReturns) toLineFeeds(buffer.subarray(rest.length, length))
      let piece: Buffer = buffer.subarray(0, length)
      if (turn === 0) piece = withoutByteOrderMark(piece)
      if (dropping) {
        const end = piece.indexOf(LF) + 1
        dropping = end === 0
        piece = piece.subarray(end === 0 ? piece.length : end)
      }
      while (piece.length > 0) {
        const cut = cutter(piece, last)
        if (cut.length === 0 && piece.length < limit) break
        dropping = cut.length === 0
        const block = dropping ? tooLong(piece.subarray(0, 1000), limit) : cut
        const source = piece.subarray(0, block.length)
        const lineFeeds = countLines(source)
        yield { ...block, ...traitsOf(block.lines), source, lineFeeds, firstLine, bytesRead: text.bytesRead() }
        firstLine += dropping ? 1 : lineFeeds
        piece = piece.subarray(dropping ? piece.length : block.length)
        if (!last && block.lines.length > 0) break
      }
      rest = piece
    }
  } catch (cause) {
    if (options.signal?.aborted === true) throw cause
    throw new ImportError(damaged(file, cause), { cause })
  } finally {
    await text.close()
  }
}

interface Text {
  /** Fills the buffer from `at` on, up to its end or the text's; answers where the text in it ends. */
  read(buffer: Buffer, at: number): Promise<number>
  /** Bytes of the file, as it lies on disk. */
  bytesRead(): number
  close(): Promise<void>
}

async function plain(path: string, signal: AbortSignal | undefined): Promise<Text> {
  const handle = await open(path)
  let position = 0
  return {
    async read(buffer, start) {
      let at = start
      while (at < buffer.length) {
        signal?.throwIfAborted()
        const { bytesRead } = await handle.read(buffer, at, Math.min(READ_BYTES, buffer.length - at), position)
        if (bytesRead === 0) break
        at += bytesRead
        position += bytesRead
      }
      return at
    },
    bytesRead: () => position,
    close: () => handle.close(),
  }
}

function unpacked(path: string, signal: AbortSignal | undefined): Text {
  const raw = createReadStream(path, { highWaterMark: READ_BYTES, signal })
  const stream = raw.pipe(createGunzip({ chunkSize: READ_BYTES }))
  raw.on('error', (error) => stream.destroy(error))
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  let chunk: Buffer = Buffer.alloc(0)
  return {
    async read(buffer, start) {
      let at = start
      while (at < buffer.length) {
        if (chunk.length === 0) {
          const next = await chunks.next()
          if (next.done === true) break
          chunk = next.value
        }
        const copied = chunk.copy(buffer, at)
        chunk = chunk.subarray(copied)
        at += copied
      }
      return at
    },
    bytesRead: () => raw.bytesRead,
    async close() {
      raw.destroy()
      stream.destroy()
    },
  }
}

/** Fetches each item while the one before it is being worked on. */
export async function* ahead<Item>(items: AsyncGenerator<Item, void>): AsyncGenerator<Item, void> {
  let next = items.next()
  try {
    for (;;) {
      const result = await next
      if (result.done === true) return
      next = items.next()
      // Its failure is met when its turn comes, not before.
      next.catch(() => {})
      yield result.value
    }
  } finally {
    await items.return().catch(() => {})
  }
}

function tooLong(start: Buffer, limit: number): Cut {
  const reason = `longer than ${Math.round(limit / 1024 / 1024)} MiB`
  return {
    length: start.length,
    lines: Buffer.from('\n'),
    form: 'line',
    folded: new Map(),
    refused: new Map([[0, reason]]),
  }
}

/** How many line feeds are in the text. */
export function countLines(text: Buffer): number {
  let lines = 0
  for (let at = text.indexOf(LF); at !== -1; at = text.indexOf(LF, at + 1)) lines++
  return lines
}

function damaged(file: Inspected, cause: unknown): string {
  if (!file.gzip) return `"${file.name}" could not be read to its end. Nothing of it was imported.`
  const cut = (cause as { code?: unknown }).code === 'Z_BUF_ERROR'
  return `"${file.name}" is ${cut ? 'cut off: its gzip stream ends too early' : 'damaged: it cannot be unpacked'}. Nothing of it was imported.`
}
