import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { reduceColours } from './palette.ts'
import { chunksOf, pngOf } from './png.ts'

/** A picture with transparency, as a browser writes it, of lines that are filtered already. */
function picture(width: number, lines: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(lines.length, 4)
  header.set([8, 6], 8)
  return pngOf([
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: deflateSync(Buffer.from(lines.flat())) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ])
}

/** The colours of a reduced picture, line by line, as hexadecimal. */
function colours(png: Buffer): string[][] {
  const chunks = chunksOf(png)
  const data = (wanted: string) => chunks.find(({ type }) => type === wanted)!.data
  const width = data('IHDR').readUInt32BE(0)
  const indices = inflateSync(data('IDAT'))
  const palette = data('PLTE').toString('hex').match(/.{6}/g)!
  return Array.from({ length: indices.length / (width + 1) }, (_, y) =>
    [...indices.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((index) => palette[index]!),
  )
}

const OPAQUE = 255

describe('few colours', () => {
  test('stay as they are, whichever way their lines are written', () => {
    const lines = [
      // As it stands; from the left; from above; from the mean of both; from whichever is nearest to their trend.
      [0, 10, 20, 30, OPAQUE, 40, 50, 60, OPAQUE],
      [1, 10, 20, 30, OPAQUE, 30, 30, 30, 0],
      [2, 0, 0, 0, 0, 1, 1, 1, 0],
      [3, 5, 10, 15, 128, 15, 15, 16, 0],
      [4, 0, 0, 0, 0, 0, 0, 0, 0],
    ]
    expect(colours(reduceColours(picture(2, lines)))).toEqual([
      ['0a141e', '28323c'],
      ['0a141e', '28323c'],
      ['0a141e', '29333d'],
      // 15 + half of 10 + 40, of 20 + 50, and 16 + half of 30 + 61, rounded down.
      ['0a141e', '28323d'],
      ['0a141e', '28323d'],
    ])
  })

  test('a reduced picture is left alone', () => {
    const reduced = reduceColours(picture(1, [[0, 1, 2, 3, OPAQUE]]))
    expect(reduceColours(reduced)).toBe(reduced)
  })
})

test('of more than 256 colours the frequent stay exact, and none moves far', () => {
  const width = 600
  // A thousand pixels of one colour, and once each of 600 shades of grey-blue.
  const flat = Array.from({ length: 2 }, () => [0, ...Array.from({ length: width }, () => [250, 1, 2, OPAQUE]).flat()])
  const shades = Array.from({ length: width }, (_, x) => [x % 256, x % 256, Math.floor(x / 256) * 4, OPAQUE])
  const reduced = colours(reduceColours(picture(width, [...flat, [0, ...shades.flat()]])))
  expect(new Set(reduced.flat()).size).toBe(256)
  expect(new Set(reduced[0])).toEqual(new Set(['fa0102']))
  const moved = shades.map((shade, x) => {
    const drawn = Buffer.from(reduced[2]![x]!, 'hex')
    return Math.max(...[0, 1, 2].map((channel) => Math.abs(shade[channel]! - drawn[channel]!)))
  })
  expect(Math.max(...moved)).toBeLessThanOrEqual(4)
})
