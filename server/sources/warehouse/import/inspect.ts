/** What a file is, judged before anything is written. */
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { constants, createGunzip } from 'node:zlib'
import type { ImportFormat } from '#server/sources/import-kinds.ts'
import { ImportError } from './error.ts'

export interface Inspected {
  readonly path: string
  /** The name to speak of it by. */
  readonly name: string
  readonly format: ImportFormat
  readonly gzip: boolean
  /** Bytes on disk. */
  readonly size: number
  /** Whether its lines end with a carriage return alone, as on a Macintosh of old. */
  readonly carriageReturns: boolean
  /** The first bytes of the text, unpacked, without a byte order mark, and with line feeds. */
  readonly head: Buffer
}

/** Enough for a header and some lines. */
const HEAD_BYTES = 256 * 1024

const LF = 0x0a
const CR = 0x0d

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Undefined for a file that is empty, packed or not, but for blanks.
 *
 * @throws ImportError when there is no such file, or it is nothing that can be imported.
 */
export async function inspect(path: string, format?: ImportFormat): Promise<Inspected | undefined> {
  const name = basename(path)
  const info = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)))
  if (info.isDirectory()) throw new ImportError(`"${path}" is a folder. Name the files in it.`)
  if (!info.isFile())
    throw new ImportError(`"${path}" is a pipe or a device. Save what comes out of it to a file first.`)

  const raw = await firstBytes(path)
  const gzip = raw[0] === 0x1f && raw[1] === 0x8b
  const unpacked = gzip ? await gunzipHead(raw, name) : raw
  if (unpacked.subarray(0, 4).toString('latin1') === 'PAR1') {
    if (format !== undefined && format !== 'parquet')
      throw new ImportError(`"${name}" is a Parquet file, not ${format.toUpperCase()}.`)
    return { path, name, format: 'parquet', gzip, size: info.size, carriageReturns: false, head: unpacked }
  }
  const head = withoutByteOrderMark(unpacked)
  if (head.toString('latin1').trim() === '') return undefined
  refuseOtherKinds(head, name)
  const found = format ?? formatOf(name, head)
  if (found === 'parquet') throw new ImportError(`"${name}" is not a Parquet file: it does not begin with PAR1.`)
  const carriageReturns = head.includes(CR) && !head.includes(LF)
  if (carriageReturns) toLineFeeds(head)
  return { path, name, format: found, gzip, size: info.size, carriageReturns, head }
}

/** Puts line feeds where carriage returns are, in place. */
export function toLineFeeds(text: Buffer): void {
  for (let at = text.indexOf(CR); at !== -1; at = text.indexOf(CR, at + 1)) text[at] = LF
}

/** The text behind a byte order mark of UTF-8, if it begins with one; not a copy. */
export function withoutByteOrderMark(text: Buffer): Buffer {
  return text.subarray(0, 3).equals(BYTE_ORDER_MARK) ? text.subarray(3) : text
}

async function firstBytes(path: string): Promise<Buffer> {
  let file
  try {
    file = await open(path)
    const buffer = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    await file?.close()
  }
}

function unreadable(path: string, cause: unknown): ImportError {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ImportError(`There is no file "${path}".`, { cause })
  const why =
    code === 'EACCES' || code === 'EPERM'
      ? 'this user has no permission. Give it, or put a copy where this user may read it'
      : (cause as Error).message
  return new ImportError(`"${path}" cannot be read: ${why}.`, { cause })
}

/** A few kilobytes may unpack to gigabytes: no more is than is looked at. */
async function gunzipHead(raw: Buffer, name: string): Promise<Buffer> {
  // The head ends in the middle of the stream, which is no fault here.
  const unpacking = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  unpacking.end(raw)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= HEAD_BYTES) break
    }
  } catch (cause) {
    throw new ImportError(`"${name}" begins like a gzip file but cannot be unpacked.`, { cause })
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES)
}

/** Beginnings of files that are packed with something else, by what packs them. */
const PACKED: readonly (readonly [start: RegExp, name: string])[] = [
  [/^\xfd7zXZ/, 'xz'],
  [/^BZh[1-9]1AY/, 'bzip2'],
  [/^\x28\xb5\x2f\xfd/, 'zstd'],
  [/^7z\xbc\xaf/, '7-Zip'],
]

function refuseOtherKinds(head: Buffer, name: string): void {
  const start = head.subarray(0, 8).toString('latin1')
  if (start.startsWith('PK\x03\x04'))
    throw new ImportError(
      `"${name}" is a ZIP archive or a workbook such as .xlsx. Unpack it, or save the table as CSV in UTF-8.`,
    )
  const packed = PACKED.find(([beginning]) => beginning.test(start))
  if (packed !== undefined)
    throw new ImportError(`"${name}" is packed with ${packed[1]}. Unpack it first, or pack it with gzip.`)
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff') || head.subarray(0, 4096).includes(0))
    throw new ImportError(`"${name}" is UTF-16 or binary. Save it as UTF-8 text, or as Parquet.`)
}

function formatOf(name: string, head: Buffer): ImportFormat {
  const start = head.toString('latin1').trimStart()
  if (start.startsWith('['))
    throw new ImportError(`"${name}" holds a JSON array. Give one object a line, as \`jq -c '.[]'\` makes it.`)
  if (start.startsWith('{')) return 'ndjson'
  return /\.(ndjson|jsonl|json)(\.gz)?$/i.test(name) ? 'ndjson' : 'csv'
}
