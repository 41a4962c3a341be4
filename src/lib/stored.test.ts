import { afterEach, expect, test, vi } from 'vitest'
import { store, stored } from './stored.ts'

afterEach(() => vi.unstubAllGlobals())

test('a text is kept, replaced and taken away', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  })
  expect(stored('a')).toBeUndefined()
  store('a', 'one')
  store('a', 'two')
  expect([stored('a'), kept.get('a')]).toEqual(['two', 'two'])
  store('a', undefined)
  expect([stored('a'), kept.size]).toEqual([undefined, 0])
})

test('where storage is closed to the page it holds until the page is left', () => {
  // Browsers throw when the name is looked at.
  vi.stubGlobal('localStorage', undefined)
  expect(stored('b')).toBeUndefined()
  store('b', 'one')
  expect(stored('b')).toBe('one')
  store('b', undefined)
  expect(stored('b')).toBeUndefined()
})
