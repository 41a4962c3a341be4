import { describe, expect, test } from 'vitest'
import { toCsv } from './csv.ts'

const columns = [
  { heading: 'title', value: (row: { title: string; scans: number }) => row.title },
  { heading: 'scans', value: (row: { title: string; scans: number }) => row.scans },
]

const line = (title: string) => toCsv(columns, [{ title, scans: 3 }]).split('\r\n')[1]

describe('CSV', () => {
  test('has headings, one line a row, and an end after the last', () => {
    expect(toCsv(columns, [{ title: 'Menu', scans: 1234 }])).toBe('title,scans\r\nMenu,1234\r\n')
  })

  test('quotes what would break a line or a cell', () => {
    expect(line('Bread, butter')).toBe('"Bread, butter",3')
    expect(line('The "best"')).toBe('"The ""best""",3')
    expect(toCsv(columns, [{ title: 'two\nlines', scans: 3 }])).toBe('title,scans\r\n"two\nlines",3\r\n')
  })

  test.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\tx'])('keeps %j from being a formula', (title) => {
    expect(line(title)).toBe(`'${title},3`)
  })

  test('a formula with a comma is both quoted and kept from being one', () => {
    expect(line('=HYPERLINK("a","b")')).toBe(`"'=HYPERLINK(""a"",""b"")",3`)
  })

  test('leaves other scripts as they are', () => {
    expect(line('تذكرة')).toBe('تذكرة,3')
  })
})
