import { expect, test } from 'vitest'
import { pack, unpack } from './packing.ts'

test('what is packed comes back to the letter, small or large', () => {
  for (const json of [
    'null',
    '"größer ☕ "',
    JSON.stringify({ titles: Array.from({ length: 999 }, (_, i) => `☕ ${i}`) }),
  ]) {
    expect(unpack(pack(json))).toBe(json)
  }
})

test('a broken packet is told, not read as something else', () => {
  const packed = pack(JSON.stringify(Array.from({ length: 999 }, (_, i) => i)))
  expect(() => unpack(packed.subarray(0, packed.length / 2))).toThrow()
})

test('what is small stays as it is, for packing would make it larger', () => {
  expect(pack('{"totalScans":0}').toString()).toBe('{"totalScans":0}')
})
