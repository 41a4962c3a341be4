import { expect, test } from 'vitest'
import { toCopiedTable } from './copied-table.ts'
import { toCsv } from '#contract/csv.ts'
import { describeChange, formatCount, formatExact, formatShare } from './numbers.ts'
import { formatTick } from './ticks.ts'

/** `Intl` keeps figure and sign together: no line ends between them. */
const KEPT = '\u00a0'

test.each([
  [999, '999'],
  [1234, '1.234'],
  [99_999, '99.999'],
  // There is no short word for a thousand.
  [123_456, '123.456'],
  [999_999, '999.999'],
  [1_000_000, `1,0${KEPT}Mio.`],
  [1_234_567, `1,2${KEPT}Mio.`],
  [2_500_000_000, `2,5${KEPT}Mrd.`],
])('%d is shown as %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

test('the exact value has every digit', () => {
  expect(formatExact(1_234_567)).toBe('1.234.567')
})

test.each([
  [1_500, '1.500'],
  [20_000, '20.000'],
  [1_500_000, `1,5${KEPT}Mio.`],
  [2_000_000, `2${KEPT}Mio.`],
])('the tick of %d is %s', (count, text) => {
  expect(formatTick(count)).toBe(text)
})

test.each([
  [1, 8, `12,5${KEPT}%`],
  [5, 5, `100,0${KEPT}%`],
  [1, 1001, `<0,1${KEPT}%`],
  [0, 0, ''],
])('%d of %d is “%s”', (part, total, text) => {
  expect(formatShare(part, total)).toBe(text)
})

test.each([
  [9, 8, `12,5${KEPT}% mehr`],
  [7, 8, `12,5${KEPT}% weniger`],
  [8, 8, 'unverändert'],
  [1_300, 0, '1.300 mehr'],
  [10_001, 10_000, `<0,1${KEPT}% mehr`],
  // From 10 to 120 is eleven tens more.
  [120, 10, `1.100${KEPT}% mehr`],
])('%d after %d is %s', (current, before, text) => {
  expect(describeChange(current, before).text).toBe(text)
})

test('a table that is copied has German shares; CSV is for programs and the same in every language', () => {
  const table = {
    columns: [
      { name: 'scans', heading: 'Scans', kind: 'count' },
      { name: 'share', heading: 'Anteil', kind: 'share' },
    ],
    rows: [[1234, 0.125]],
  } as const
  expect(toCopiedTable(table, 'Mai 2026').text).toBe(`Scans\tAnteil\n1234\t12,5${KEPT}%\n\nMai 2026\n`)
  expect(toCsv(table)).toBe('\u{FEFF}scans,share\r\n1234,0.125\r\n')
})
