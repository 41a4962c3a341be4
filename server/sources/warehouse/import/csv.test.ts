import { describe, expect, test } from 'vitest'
import { csvCutter, hasEvenQuotes, readHeader, unquote } from './csv.ts'

const COMMA = 0x2c

function unquoted(text: string, cells: number, last = true) {
  const cut = unquote(Buffer.from(text), COMMA, cells, last)
  // Cells are parted by a character that cannot be seen.
  return { ...cut, lines: cut.lines.toString().replaceAll('\x1f', '|') }
}

describe('unquote', () => {
  test('takes the quotes off, and parts cells by something else than a comma', () => {
    expect(unquoted('a,"b,c",d\n', 3).lines).toBe('a|b,c|d\n')
  })

  test('makes one quote of two', () => {
    expect(unquoted('"say ""hi""",b\n', 2).lines).toBe('say "hi"|b\n')
  })

  test('leaves a quote in the middle of a cell alone', () => {
    expect(unquoted('5" screen,b\nc,"d"\n', 2).lines).toBe('5" screen|b\nc|d\n')
  })

  test('makes one line of a cell over two, and remembers that it was two', () => {
    const cut = unquoted('a,b\n"c\r\nd",e\nf,g\n', 2)
    expect(cut.lines).toBe('a|b\nc d|e\nf|g\n')
    expect([...cut.folded]).toEqual([[1, 2]])
  })

  test('refuses only the line of a quote that is never closed', () => {
    const cut = unquoted('a,b\n"c,d\ne,f\ng,h\n', 2)
    expect(cut.lines).toBe('a|b\n\ne|f\ng|h\n')
    expect([...cut.refused.keys()]).toEqual([1])
  })

  test('refuses only the first line where a stray quote meets the next quoted cell', () => {
    // Read strictly, `"c,d⏎e,` would be one cell.
    const cut = unquoted('"c,d\ne,"f"\ng,h\n', 2)
    expect(cut.lines).toBe('\ne|f\ng|h\n')
    expect([...cut.refused.keys()]).toEqual([0])
  })

  test('refuses a line that was broken off in a quoted cell, and takes the next although the cells fit', () => {
    // Read strictly, `"Ber⏎d,"` would be one cell with `Bonn"` behind it.
    const cut = unquoted('a,b\nc,"Ber\nd,"Bonn"\ne,"Ulm"\n', 2)
    expect(cut.lines).toBe('a|b\n\nd|Bonn\ne|Ulm\n')
    expect([...cut.refused.keys()]).toEqual([1])
  })

  test('takes a cell over two lines beside one with a character behind its closing quote', () => {
    const cut = unquoted('"a"x,"b\nc" \nd,e\n', 2)
    expect(cut.lines).toBe('ax|b c\nd|e\n')
    expect(cut.refused.size).toBe(0)
  })

  test('waits for the rest of a record that the piece cuts in two', () => {
    const cut = unquoted('a,"b"\nc,"d', 2, false)
    expect(cut.lines).toBe('a|b\n')
    expect(cut.length).toBe(6)
  })

  test('takes a last line without a line feed', () => {
    expect(unquoted('a,"b"\nc,"d"', 2).lines).toBe('a|b\nc|d\n')
  })
})

describe('readHeader', () => {
  test('knows commas, semicolons and tabs apart', () => {
    expect(readHeader(Buffer.from('a,b;c,d\n'))).toEqual({
      columns: ['a', 'b;c', 'd'],
      delimiter: ',',
      lines: 1,
    })
    expect(readHeader(Buffer.from('a;b;c\r\n1;2;3'))).toEqual({
      columns: ['a', 'b', 'c'],
      delimiter: ';',
      lines: 1,
    })
    expect(readHeader(Buffer.from('a\tb\n'))).toEqual({ columns: ['a', 'b'], delimiter: '\t', lines: 1 })
  })

  test('takes names out of their quotes', () => {
    expect(readHeader(Buffer.from('"Scan, time" , "b"\n')).columns).toEqual(['Scan, time', '"b"'])
  })

  test('takes a name over two lines for one, as spreadsheets write a heading with a break in it', () => {
    expect(readHeader(Buffer.from('"Scanned\r\nat";"Code, or\nid";c\r\n1;2;3\r\n'))).toEqual({
      columns: ['Scanned at', 'Code, or id', 'c'],
      delimiter: ';',
      lines: 3,
    })
  })

  test('does not count delimiters within quotes', () => {
    expect(readHeader(Buffer.from('"a,b,c,d";e;f\n'))).toMatchObject({ columns: ['a,b,c,d', 'e', 'f'], delimiter: ';' })
  })

  test('takes a quote that is never closed for a part of the first line', () => {
    expect(readHeader(Buffer.from('a,"b,c\n1,"2",3\n'))).toEqual({ columns: ['a', 'b,c'], delimiter: ',', lines: 1 })
  })
})

describe('csvCutter', () => {
  const header = { columns: ['a', 'b'], delimiter: ',', lines: 1 } as const

  /** Of the text behind a header: [form, text used up] of the first block. */
  function firstBlock(text: string, last = true) {
    const cutter = csvCutter(header)
    const head = Buffer.from('a,b\n')
    expect(cutter(head, false)).toMatchObject({ length: head.length, lines: Buffer.alloc(0) })
    const { form, length } = cutter(Buffer.from(text), last)
    return [form, Buffer.from(text).toString('utf8', 0, length)]
  }

  test('hands records with quotes on as they are', () => {
    expect(firstBlock('"c","d"\ne,"f', false)).toEqual(['quoted', '"c","d"\n'])
  })

  test('frees them of their quotes where the last line feed stands in a cell', () => {
    expect(firstBlock('c,"d"\n"e\n', false)).toEqual(['cells', 'c,"d"\n'])
    // An even number of quotes, yet open.
    expect(firstBlock('5" screen,b\nc,"d\n', true)).toEqual(['cells', '5" screen,b\nc,"d\n'])
  })

  test('looks at nothing where there are no quotes', () => {
    expect(firstBlock('c,d\ne', false)).toEqual(['line', 'c,d\n'])
  })
})

test('quotes are counted wherever they stand in memory', () => {
  const memory = Buffer.alloc(64, 'x')
  for (const at of [7, 8, 9, 10, 11, 30]) memory[at] = 0x22
  // From 7 on there are six of them, from 8 on five, and so on.
  const left = { 7: 6, 8: 5, 9: 4, 10: 3, 11: 2, 12: 1, 31: 0 }
  for (const [from, quotes] of Object.entries(left)) {
    for (const to of [60, 61, 62, 63]) expect(hasEvenQuotes(memory.subarray(Number(from), to))).toBe(quotes % 2 === 0)
  }
})
