import { expect, test } from 'vitest'
import { markedPieces } from './marks.ts'

/** The text with what is marked in brackets. */
function marked(text: string, ...words: readonly string[]): string {
  return markedPieces(text, words)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')
}

test.each([
  ['Spring menu', ['men'], 'Spring [men]u'],
  ['Menu, table 4', ['mt4'], '[M]enu, [t]able [4]'],
  ['Menu, table 4', ['table', 'me'], '[Me]nu, [table] 4'],
  // One letter that folds to two is marked as one.
  ['Straße', ['ass'], 'Str[aß]e'],
  // A letter and its accent stay together, composed or not.
  ['Zu\u0308rich', ['zur'], '[Zu\u0308r]ich'],
  ['قَهْوَة', ['قه'], '[قَهْ]وَة'],
  ['Menu', ['x'], 'Menu'],
  ['', ['x'], ''],
])('marks in “%s” what %j finds', (text, words, expected) => {
  expect(marked(text, ...words)).toBe(expected)
})
