import { expect, test } from 'vitest'
import { canonicalJson, hashOf } from './canonical.ts'

test('the same content has the same text, in whatever order it was put together', () => {
  expect(canonicalJson({ b: [{ d: 1.5, c: null }], a: 'ä', e: undefined })).toBe('{"a":"ä","b":[{"c":null,"d":1.5}]}')
  expect(canonicalJson({ a: 'ä', b: [{ c: null, d: 1.5 }] })).toBe('{"a":"ä","b":[{"c":null,"d":1.5}]}')
})

test('the hash is that of the bytes in UTF-8', () => {
  // printf 'abc' | sha256sum; printf 'ä' | sha256sum
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hashOf('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc')
})
