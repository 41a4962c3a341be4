/**
 * A file of text as blocks of whole records. JavaScript only finds where records end; what they say is read by the
 * engine. Memory holds a few blocks, whatever the size of the file.
 */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { ImportError } from './error.ts'
import { withoutByteOrderMark, type Inspected } from './inspect.ts'

/** Blocks of this size keep each statement to the engine within a fraction of a second. */
export const BLOCK_BYTES = 32 * 1024 * 1024

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

export interface Block extends Cut {
  /** The bytes of the file that the block was made from, unpacked. */
  readonly source: Buffer
  /** Number of its first line in the file, from 1. */
  readonly firstLine: number
  /** Bytes of the file, as it lies on disk, read so far. */
  readonly bytesRead: number
}

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
  const chunkSize = Math.min(limit, 1024 * 1024)
  const raw = createReadStream(file.path, { highWaterMark: chunkSize, signal: options.signal })
  const text = file.gzip ? raw.pipe(createGunzip({ chunkSize })) : raw
  raw.on('error', (error) => text.destroy(error))

  let firstLine = 1
  let pending: Buffer[] = []
  let pendingBytes = 0
  let atStart = true
  /** Inside a line longer than a block: dropping up to its end. */
  let dropping = false

  function* cutPending(last: boolean): Generator<Block> {
    let piece: Buffer = Buffer.concat(pending, pendingBytes)
    if (atStart) piece = withoutByteOrderMark(piece)
    atStart = false
    if (dropping) {
      const end = piece.indexOf(LF) + 1
      dropping = end === 0
      piece = piece.subarray(end === 0 ? piece.length : end)
    }
    while (piece.length > 0) {
      const cut = cutter(piece, last)
      if (cut.length === 0 && piece.length < limit) break
      const block = cut.length === 0 ? tooLong(piece.subarray(0, 1000), limit) : cut
      dropping = cut.length === 0
      const source = piece.subarray(0, block.length)
      yield { ...block, source, firstLine, bytesRead: raw.bytesRead }
      firstLine += dropping ? 1 : countLines(source)
      piece = dropping ? piece.subarray(piece.length) : piece.subarray(block.length)
      if (!last) break
    }
    pending = piece.length === 0 ? [] : [piece]
    pendingBytes = piece.length
  }

  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      pending.push(chunk)
      pendingBytes += chunk.length
      if (pendingBytes >= limit) yield* cutPending(false)
    }
  } catch (cause) {
    if (options.signal?.aborted === true) throw cause
    throw new ImportError(damaged(file, cause), { cause })
  } finally {
    raw.destroy()
  }
  yield* cutPending(true)
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
