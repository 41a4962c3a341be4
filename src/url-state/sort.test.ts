import { expect, test } from 'vitest'
import { formatSort, parseSort } from './sort.ts'

const columns = ['title', 'scans'] as const
const mostScanned = { column: 'scans', descending: true } as const

test('a name sorts rising, a minus before it falling', () => {
  expect(parseSort('title', columns, mostScanned)).toEqual({ column: 'title', descending: false })
  expect(parseSort('-title', columns, mostScanned)).toEqual({ column: 'title', descending: true })
})

test.each(['', '-', 'colour', '--title'])('“%s” names no column and takes the default', (text) => {
  expect(parseSort(text, columns, mostScanned)).toEqual(mostScanned)
})

test('the default is left out of the address, all else can be read back', () => {
  expect(formatSort(mostScanned, mostScanned)).toBe('')
  expect(formatSort({ column: 'scans', descending: false }, mostScanned)).toBe('scans')
  expect(formatSort({ column: 'title', descending: true }, mostScanned)).toBe('-title')
})
