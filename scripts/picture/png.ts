import { constants, crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** The same picture with its pixels packed as tightly as deflate goes: browsers pack for speed. */
export function compressPng(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const packed = deflateSync(pixels, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 })
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  const kept = chunks.map((chunk, i) => (i === first ? { type: 'IDAT', data: packed } : chunk))
  return pngOf(kept.filter(({ type }, i) => type !== 'IDAT' || i === first))
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

/** The parts of a PNG in their order: the header, the pixels packed, the end. */
export function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  // Length, type, data and checksum, one after the other.
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const data = png.subarray(at + 8, at + 8 + length)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data })
    at += 12 + length
  }
  return chunks
}

/** A PNG of these parts. */
export function pngOf(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.map(write)])
}

function write({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
