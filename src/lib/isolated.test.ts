import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'

test('a name that is read from the right stands apart from the words around it', () => {
  expect(isolated('منشور')).toBe('\u2068منشور\u2069')
  expect(isolated('שלום – Expo 2026!')).toBe('\u2068שלום – Expo 2026!\u2069')
})

test('any other name stays as it is', () => {
  for (const name of ['Spring menu', 'Κατάλογος', '春のメニュー', '']) expect(isolated(name)).toBe(name)
})
