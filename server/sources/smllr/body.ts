/** Reads the body of an answer, unpacked, as text, up to a limit: a vendor gone wrong must not fill the memory. */
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Headers } from './pace.ts'
import { unreadable } from './failure.ts'

interface Answer {
  readonly headers: Headers
  readonly body: Readable
}

/** The limit counts what has been unpacked. Throws `unreadable` beyond it, and the network's errors as they are. */
export async function bodyOf({ headers, body }: Answer, mostBytes: number): Promise<string> {
  const stream = headers['content-encoding'] === 'gzip' ? unpacked(body) : body
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > mostBytes) throw unreadable(`it is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB`)
      parts.push(part)
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_')) throw unreadable('it is packed and broken')
    throw error
  } finally {
    body.destroy()
  }
  // A byte order mark is no JSON, but some write it.
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

function unpacked(body: Readable): Readable {
  const gunzip = createGunzip()
  // A connection that breaks off is the network's failure, not one of packing.
  body.once('error', (error) => gunzip.destroy(error))
  return body.pipe(gunzip)
}
