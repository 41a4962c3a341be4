import { constants, deflateSync, inflateSync } from 'node:zlib'
import { chunksOf, pngOf } from './png.ts'

const MOST_COLOURS = 256
const INDEXED = 3
/** Bytes a pixel by the kinds of colour that browsers write: with and without transparency. */
const BYTES: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

/**
 * The same picture in at most 256 colours, which takes a third of the bytes: pictures of a screen have few, but for the
 * shades along the edges of letters. Takes what a browser writes, eight bits a channel and opaque; returns a picture that
 * is reduced already as it is.
 */
export function reduceColours(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = chunks[0]!.data
  if (header[9] === INDEXED) return png
  const width = header.readUInt32BE(0)
  const bytes = BYTES[header[9]!]
  if (bytes === undefined) throw new Error(`A picture has colours of kind ${header[9]}, which no browser writes.`)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const colours = unfilter(inflateSync(packed), width, bytes)
  const palette = paletteOf(colours)
  const indices = nearestIn(palette, colours)
  const lines = Buffer.alloc(colours.length + colours.length / width)
  // Each line begins with its filter: none, which suits indices best.
  for (let i = 0; i < colours.length; i++) lines[i + Math.floor(i / width) + 1] = indices.get(colours[i]!)!
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const newHeader = Buffer.from(header)
  newHeader[9] = INDEXED
  return pngOf([
    { type: 'IHDR', data: newHeader },
    { type: 'PLTE', data: table },
    { type: 'IDAT', data: deflateSync(lines, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ])
}

/** The colour of each pixel as 0xRRGGBB: every line is written as differences from its neighbours, in one of five ways. */
function unfilter(data: Buffer, width: number, bytes: number): Uint32Array {
  const stride = width * bytes
  const height = data.length / (stride + 1)
  const colours = new Uint32Array(width * height)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1)
    const filter = data[start]!
    const line = new Uint8Array(stride)
    for (let x = 0; x < stride; x++) {
      const left = x < bytes ? 0 : line[x - bytes]!
      const corner = x < bytes ? 0 : above[x - bytes]!
      line[x] = data[start + 1 + x]! + predicted(filter, left, above[x]!, corner)
    }
    for (let x = 0; x < width; x++) {
      const at = x * bytes
      colours[y * width + x] = (line[at]! << 16) | (line[at + 1]! << 8) | line[at + 2]!
    }
    above = line
  }
  return colours
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

/** One colour after the other, each the one that is most missed: by how far off it would be drawn, and how often. */
function paletteOf(colours: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const missed = [...counts].map(([colour, count]) => ({ colour, weight: Math.sqrt(count), off: Infinity }))
  missed.sort((one, other) => other.weight - one.weight || one.colour - other.colour)
  const palette: number[] = []
  let next = missed[0]
  while (next !== undefined && palette.length < MOST_COLOURS) {
    const chosen = next.colour
    palette.push(chosen)
    next = undefined
    for (const one of missed) {
      one.off = Math.min(one.off, distance(one.colour, chosen))
      if (one.off > 0 && (next === undefined || one.off * one.weight > next.off * next.weight)) next = one
    }
  }
  return palette
}

function nearestIn(palette: readonly number[], colours: Uint32Array): ReadonlyMap<number, number> {
  return new Map(
    [...new Set(colours)].map((colour) => {
      const offs = palette.map((one) => distance(one, colour))
      return [colour, offs.indexOf(Math.min(...offs))]
    }),
  )
}

/** Squared, the eye's weights for red, green and blue being near enough 3, 6 and 1. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return 3 * red * red + 6 * green * green + blue * blue
}
