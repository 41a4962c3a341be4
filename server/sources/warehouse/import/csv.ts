/**
 * CSV after RFC 4180, as far as JavaScript must know it: where a record ends, and the header. Blocks as they are written
 * as a rule, with or without quotes, are handed on as they are; only others are looked at byte by byte.
 */
import { countLines, type Cut, type Cutter, cutLines } from './blocks.ts'
import { textOf } from './encoding.ts'
import { ImportError } from './error.ts'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const SPACE = 0x20
const TAB = 0x09

/** Stands between cells, once the quotes are gone: a delimiter may stand in them. */
export const CELL_SEPARATOR = 0x1f

/** A quoted cell over more lines than this is taken for one that was never closed. */
const MAX_LINES_IN_RECORD = 1000

export interface CsvHeader {
  readonly columns: readonly string[]
  /** One character of ASCII. */
  readonly delimiter: string
  /** How many lines of the file it takes. */
  readonly lines: number
}

/** By which Excel tells itself what the delimiter is. */
const DELIMITER_LINE = /^"?sep=(\t|[^\w"\s\x80-\xff])"?\r?\n/i

/**
 * Reads the header, which may break lines within its quotes; the delimiter is whichever of comma, semicolon, tab and |
 * parts it into most cells, unless a line says it.
 */
export function readHeader(head: Buffer): CsvHeader {
  const said = DELIMITER_LINE.exec(head.subarray(0, 16).toString('latin1'))
  const text = head.subarray(said?.[0].length ?? 0)
  if (!text.includes(LF) && head.length > 200_000)
    throw new ImportError(`There is no header: the first line does not end within 200,000 bytes.`)
  const read = (delimiter: string) => ({ delimiter, ...headerCells(text, delimiter) })
  const { columns, delimiter, lines } = (said === null ? [',', ';', '\t', '|'] : [said[1]!])
    .map(read)
    .reduce((best, each) => (each.columns.length > best.columns.length ? each : best))
  return { columns, delimiter, lines: said === null ? lines : lines + 1 }
}

/** Cells of the first record. A quote that is never closed is one of its first line alone. */
function headerCells(text: Buffer, delimiter: string): Pick<CsvHeader, 'columns' | 'lines'> {
  const out = Buffer.allocUnsafe(text.length + 1)
  const code = delimiter.charCodeAt(0)
  const whole = unquoteRecord(text, 0, out, 0, code)
  const record = whole.open ? unquoteRecord(firstLine(text), 0, out, 0, code) : whole
  const columns = textOf(out.subarray(0, record.written))
    .replace(/\r?\n$/, '')
    .split(String.fromCharCode(CELL_SEPARATOR))
    .map((cell) => cell.trim())
  return { columns, lines: whole.open ? 1 : record.breaks + 1 }
}

function firstLine(text: Buffer): Buffer {
  const end = text.indexOf(LF)
  return end === -1 ? text : text.subarray(0, end + 1)
}

/** Cuts records off CSV text. The lines of the header come off first, as blocks without records. */
export function csvCutter(header: CsvHeader): Cutter {
  const delimiter = header.delimiter.charCodeAt(0)
  let left = header.lines
  return (piece, last) => {
    if (left > 0) {
      const end = piece.indexOf(LF)
      const length = end !== -1 ? end + 1 : last ? piece.length : 0
      if (length > 0) left--
      return { ...cutLines(piece.subarray(0, length), true), lines: Buffer.alloc(0) }
    }
    if (!piece.includes(QUOTE)) return cutLines(piece, last)
    const length = last ? piece.length : piece.lastIndexOf(LF) + 1
    const text = piece.subarray(0, length)
    if (length > 0 && hasEvenQuotes(text) && endsClosed(text, header))
      return { length, lines: text, form: 'quoted', folded: new Map(), refused: new Map() }
    return unquote(piece, delimiter, header.columns.length, last)
  }
}

/** The careful way through a block that turned out not to be as CSV is written as a rule. */
export function unquoteBlock(text: Buffer, header: CsvHeader): Cut {
  return unquote(text, header.delimiter.charCodeAt(0), header.columns.length, true)
}

/**
 * Whether the number of quotes is even, as it is where no quoted cell is open at the end. Four bytes at a time: a byte of
 * `other` is zero where the text has a quote, and the sum carries into the top bit of every byte that is not.
 */
export function hasEvenQuotes(text: Buffer): boolean {
  const head = Math.min(text.length, -text.byteOffset & 3)
  const words = new Int32Array(text.buffer, text.byteOffset + head, (text.length - head) >> 2)
  let odd = 0
  for (let i = 0; i < words.length; i++) {
    const other = words[i]! ^ 0x22222222
    odd ^= ~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other | 0x7f7f7f7f)
  }
  odd ^= odd >>> 16
  odd ^= odd >>> 8
  let quotes = (odd >>> 7) & 1
  for (let i = 0; i < head; i++) if (text[i] === QUOTE) quotes++
  for (let i = head + words.length * 4; i < text.length; i++) if (text[i] === QUOTE) quotes++
  return quotes % 2 === 0
}

/** Whether the last line, taken for a record, leaves no quoted cell open. */
export function endsClosed(text: Buffer, { delimiter }: CsvHeader): boolean {
  const start = text.subarray(0, -1).lastIndexOf(LF) + 1
  const out = Buffer.allocUnsafe(text.length - start + 1)
  return !unquoteRecord(text, start, out, 0, delimiter.charCodeAt(0)).open
}

/**
 * Frees cells of their quotes, so that a record is one line of cells parted by `CELL_SEPARATOR`: line breaks inside a
 * cell become spaces, doubled quotes single ones. A quote that does not
 * begin a cell is an ordinary character. A record over several lines had a quote that was never closed where its cells
 * do not match the header, or where more than the cell's end follows on the quote that would close it, which then begins
 * a cell of a later line: its first line is refused, and reading goes on with the next, so that one stray quote does not
 * swallow what follows.
 *
 * @param piece begins with a record.
 * @param cells how many the header has.
 */
export function unquote(piece: Buffer, delimiter: number, cells: number, last: boolean): Cut {
  const out = Buffer.allocUnsafe(piece.length + 1)
  const folded = new Map<number, number>()
  const refused = new Map<number, string>()
  let at = 0
  let written = 0
  let ordinal = 0
  let counted = 0
  const ordinalOfNext = () => {
    ordinal += countLines(out.subarray(counted, written))
    counted = written
    return ordinal
  }

  while (at < piece.length) {
    const quote = piece.indexOf(QUOTE, at)
    // Records without a quote go over all at once.
    const plain = quote === -1 && last ? piece.length : piece.lastIndexOf(LF, quote === -1 ? piece.length : quote) + 1
    for (; at < plain; at++) out[written++] = piece[at] === delimiter ? CELL_SEPARATOR : piece[at]!
    if (quote === -1) break
    const record = unquoteRecord(piece, at, out, written, delimiter)
    if (record.end === 'piece' && !last) break
    if (record.end === 'never' || record.open || (record.breaks > 0 && record.cells !== cells)) {
      refused.set(ordinalOfNext(), 'a quoted cell is not closed')
      const end = piece.indexOf(LF, at)
      at = end === -1 ? piece.length : end + 1
      out[written++] = LF
    } else {
      if (record.breaks > 0) folded.set(ordinalOfNext(), record.breaks + 1)
      at = record.at
      written = record.written
    }
  }
  return { length: at, lines: out.subarray(0, written), form: 'cells', folded, refused }
}

interface UnquotedRecord {
  /** Where the piece and the output go on. */
  readonly at: number
  readonly written: number
  readonly cells: number
  /** Line breaks inside its cells. */
  readonly breaks: number
  /** Whether a quoted cell of it is not closed. */
  readonly open: boolean
  /** What it ends with; `never` when it goes on for longer than any record would. */
  readonly end: 'line' | 'piece' | 'never'
}

/**
 * Byte by byte, in local variables only: these loops decide how fast quoted CSV is read. Nearly every byte is an
 * ordinary one and leaves its loop's body at the first comparison or two.
 */
function unquoteRecord(piece: Buffer, start: number, out: Buffer, outStart: number, delimiter: number): UnquotedRecord {
  const length = piece.length
  let at = start
  let written = outStart
  let cells = 1
  let breaks = 0
  let cellStart = true
  while (at < length) {
    const byte = piece[at++]!
    if (byte === QUOTE && cellStart) {
      cellStart = false
      const breaksBefore = breaks
      for (;;) {
        if (at >= length) return { at, written, cells, breaks, open: true, end: 'piece' }
        const inner = piece[at++]!
        if (inner > QUOTE) out[written++] = inner
        else if (inner === QUOTE) {
          if (piece[at] !== QUOTE) break
          out[written++] = QUOTE
          at++
        } else if (inner === LF) {
          out[written++] = SPACE
          if (++breaks >= MAX_LINES_IN_RECORD) return { at, written, cells, breaks, open: true, end: 'never' }
        } else if (inner !== CR || piece[at] !== LF) out[written++] = inner
      }
      at = behindBlanks(piece, at, delimiter)
      if (breaks > breaksBefore && !endsCell(piece[at], delimiter))
        return { at, written, cells, breaks, open: true, end: 'line' }
      continue
    }
    cellStart = byte === delimiter
    out[written++] = cellStart ? CELL_SEPARATOR : byte
    if (byte === LF) return { at, written, cells, breaks, open: false, end: 'line' }
    if (cellStart) cells++
  }
  out[written++] = LF
  return { at, written, cells, breaks, open: false, end: 'piece' }
}

/** Blanks between a closing quote and the cell's end belong to no cell, as the engine's own reader has it. */
function behindBlanks(piece: Buffer, start: number, delimiter: number): number {
  const tab = delimiter === TAB ? SPACE : TAB
  let at = start
  while (piece[at] === SPACE || piece[at] === tab) at++
  return endsCell(piece[at], delimiter) ? at : start
}

/** @param byte undefined at the end of the text. */
function endsCell(byte: number | undefined, delimiter: number): boolean {
  return byte === undefined || byte === delimiter || byte === CR || byte === LF
}
