import { expect, test } from 'vitest'
import * as v from 'valibot'
import { lineOf, lineOrNone } from './line.ts'

const taken = (schema: ReturnType<typeof lineOf>, text: string) => {
  const read = v.safeParse(schema, text)
  return read.success ? read.output : read.issues[0].message
}

const RULE = 'must be a text of 1 to 4 characters in one line'

test.each([
  ['Yuma', 'Yuma'],
  [' Yu ', 'Yu'],
  ['Yumas', RULE],
  ['', RULE],
  [' ', RULE],
  // A zero-width space and a soft hyphen leave nothing to be seen.
  ['\u200b', RULE],
  ['\u00ad', RULE],
  ['a\nb', RULE],
  ['a\ud800', RULE],
])('a line of at most four characters: %j', (text, expected) => {
  expect(taken(lineOf(4), text)).toBe(expected)
})

test('where none is needed it may be empty, but not unseen', () => {
  expect(taken(lineOrNone(4), '  ')).toBe('')
  expect(taken(lineOrNone(4), 'Yuma')).toBe('Yuma')
  for (const text of ['\u200b', 'a\nb', 'Yumas']) {
    expect(taken(lineOrNone(4), text)).toBe('must be a text of at most 4 characters in one line')
  }
})
