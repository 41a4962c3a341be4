import { describe, expect, test } from 'vitest'
import { csvCutter, readHeader, unquote } from './csv.ts'

const COMMA = 0x2c

function unquoted(text: string, cells: number, last = true) {
  const cut = unquote(Buffer.from(text), COMMA, cells, last)
  return { ...cut, lines: cut.lines.toString() }
}

describe('unquote', () => {
  test('takes the quotes off and marks a comma that stood inside them', () => {
    expect(unquoted('a,"b,c",d\n', 3).lines).toBe('a,b\x1fc,d\n')
  })

  test('makes one quote of two', () => {
    expect(unquoted('"say ""hi""",b\n', 2).lines).toBe('say "hi",b\n')
  })

  test('leaves a quote in the middle of a cell alone', () => {
    expect(unquoted('5" screen,b\nc,"d"\n', 2).lines).toBe('5" screen,b\nc,d\n')
  })

  test('makes one line of a cell over two, and remembers that it was two', () => {
    const cut = unquoted('a,b\n"c\r\nd",e\nf,g\n', 2)
    expect(cut.lines).toBe('a,b\nc d,e\nf,g\n')
    expect([...cut.folded]).toEqual([[1, 2]])
  })

  test('refuses only the line of a quote that is never closed', () => {
    const cut = unquoted('a,b\n"c,d\ne,f\ng,h\n', 2)
    expect(cut.lines).toBe('a,b\n\ne,f\ng,h\n')
    expect([...cut.refused.keys()]).toEqual([1])
  })

  test('refuses only the first line where a stray quote meets the next quoted cell', () => {
    // Read strictly, `"c,d⏎e,` would be one cell.
    const cut = unquoted('"c,d\ne,"f"\ng,h\n', 2)
    expect(cut.lines).toBe('\ne,f\ng,h\n')
    expect([...cut.refused.keys()]).toEqual([0])
  })

  test('waits for the rest of a record that the piece cuts in two', () => {
    const cut = unquoted('a,"b"\nc,"d', 2, false)
    expect(cut.lines).toBe('a,b\n')
    expect(cut.length).toBe(6)
  })

  test('takes a last line without a line feed', () => {
    expect(unquoted('a,"b"\nc,"d"', 2).lines).toBe('a,b\nc,d\n')
  })
})

describe('readHeader', () => {
  test('knows commas, semicolons and tabs apart', () => {
    expect(readHeader(Buffer.from('a,b;c,d\n'))).toEqual({ columns: ['a', 'b;c', 'd'], delimiter: ',' })
    expect(readHeader(Buffer.from('a;b;c\r\n1;2;3'))).toEqual({ columns: ['a', 'b', 'c'], delimiter: ';' })
    expect(readHeader(Buffer.from('a\tb\n'))).toEqual({ columns: ['a', 'b'], delimiter: '\t' })
  })

  test('takes names out of their quotes', () => {
    expect(readHeader(Buffer.from('"Scan, time" , "b"\n')).columns).toEqual(['Scan, time', '"b"'])
  })
})

test('the header line comes out blank, so that line numbers stay', () => {
  const cut = csvCutter({ columns: ['a', 'b'], delimiter: ',' })(Buffer.from('a,b\n1,2\n'), true)
  expect(cut.lines.toString()).toBe('   \n1,2\n')
})
