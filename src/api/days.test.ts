import { expect, test } from 'vitest'
import { inQuestions } from './days.ts'

const codes = (count: number, idOf: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => ({ id: idOf(at) }))

test('a question names a hundred codes at most', () => {
  const all = codes(250, String)
  expect(inQuestions(all).map(({ length }) => length)).toEqual([100, 100, 50])
  expect(inQuestions(all).flat()).toEqual(all)
  expect(inQuestions([])).toEqual([])
})

test('and no more than an address holds: of ids in another script some', () => {
  // 27 letters of two bytes, six characters of an address each, and four before: 166. Thirty-six times 166 are 5,976.
  const all = codes(80, () => 'ж'.repeat(27))
  expect(inQuestions(all).map(({ length }) => length)).toEqual([36, 36, 8])
  // The longest id that there can be goes by itself where it has to.
  expect(inQuestions(codes(2, () => '\u{1F3F4}'.repeat(600))).map(({ length }) => length)).toEqual([1, 1])
})
