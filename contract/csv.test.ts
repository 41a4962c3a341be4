import { describe, expect, test } from 'vitest'
import { toCsv } from './csv.ts'
import { toTable, type ColumnOf } from './table.ts'

interface Row {
  readonly title: string
  readonly scans: number | null
}

const columns: readonly ColumnOf<Row>[] = [
  { name: 'title', heading: 'Title', kind: 'text', value: (row) => row.title },
  { name: 'scans', heading: 'Scans', kind: 'count', value: (row) => row.scans },
]

const csv = (...rows: Row[]) => toCsv(toTable(columns, rows))
const line = (title: string) => csv({ title, scans: 3 }).split('\r\n')[1]

describe('CSV', () => {
  test('has headings for programs, one line a row, and an end after the last', () => {
    expect(csv({ title: 'Menu', scans: 1234 })).toBe('\u{FEFF}title,scans\r\nMenu,1234\r\n')
  })

  test('begins with the three bytes by which Excel knows UTF-8', () => {
    expect(new TextEncoder().encode(csv()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  })

  test('quotes what would break a line or a cell', () => {
    expect(line('Bread, butter')).toBe('"Bread, butter",3')
    expect(line('The "best"')).toBe('"The ""best""",3')
    expect(csv({ title: 'two\nlines', scans: 3 })).toBe('\u{FEFF}title,scans\r\n"two\nlines",3\r\n')
  })

  test.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\tx', '＝1+1'])('keeps the text %j from being a formula', (title) => {
    expect(line(title)).toBe(`'${title},3`)
  })

  test.each(['\r', '\n'])('keeps the text %j=1+1 from being a formula, in quotes for its line', (end) => {
    expect(csv({ title: `${end}=1+1`, scans: 3 })).toBe(`\u{FEFF}title,scans\r\n"'${end}'=1+1",3\r\n`)
  })

  test.each([
    // Excel in German begins a cell behind each semicolon.
    ['Menu;=1+1', "Menu;'=1+1,3"],
    ['Menu;+1;-1;@A1;＝1', "Menu;'+1;'-1;'@A1;'＝1,3"],
    ['Menu\t=1+1', "Menu\t'=1+1,3"],
    // It leaves the two quotes before the formula out.
    ['Menu;"=1+1"', `"Menu;""'=1+1""",3`],
    // In the midst of a cell a quote keeps no lines together.
    ['Menu, large\n=1+1', `"Menu, large\n'=1+1",3`],
    ['Menu; +49 30, a=1; b-c', `"Menu; +49 30, a=1; b-c",3`],
  ])('keeps what follows a separator within %j from being a formula', (title, expected) => {
    expect(csv({ title, scans: 3 })).toBe(`\u{FEFF}title,scans\r\n${expected}\r\n`)
  })

  test('a formula with a comma is both quoted and kept from being one', () => {
    expect(line('=HYPERLINK("a","b")')).toBe(`"'=HYPERLINK(""a"",""b"")",3`)
  })

  test('a negative number stays a number', () => {
    expect(csv({ title: 'Fewer', scans: -5 })).toBe('\u{FEFF}title,scans\r\nFewer,-5\r\n')
  })

  test('what is not known is empty, not nought', () => {
    expect(csv({ title: 'Gap', scans: null })).toBe('\u{FEFF}title,scans\r\nGap,\r\n')
  })

  test('a share is a ratio to a hundredth of a per cent', () => {
    const shares = [{ name: 'share', heading: 'Share', kind: 'share', value: (part: number) => part / 3 }] as const
    expect(toCsv(toTable(shares, [1, 2, 3]))).toBe('\u{FEFF}share\r\n0.3333\r\n0.6667\r\n1\r\n')
  })

  test('leaves other scripts as they are', () => {
    expect(line('تذكرة')).toBe('تذكرة,3')
  })
})
