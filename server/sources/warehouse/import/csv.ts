/**
 * CSV after RFC 4180, as far as JavaScript must know it: where a record ends, and the header. A block without a single
 * quote, the usual case, is not looked at byte by byte at all.
 */
import { countLines, type Cut, type Cutter, cutLines } from './blocks.ts'
import { ImportError } from './error.ts'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22
const SPACE = 0x20

/** Stands for a delimiter inside a quoted cell, once the quotes are gone. */
export const INNER_DELIMITER = 0x1f

/** A quoted cell over more lines than this is taken for one that was never closed. */
const MAX_LINES_IN_RECORD = 1000

export interface CsvHeader {
  readonly columns: readonly string[]
  readonly delimiter: ',' | ';' | '\t'
}

/** Reads the header; the delimiter is whichever of comma, semicolon and tab it holds most often. */
export function readHeader(head: Buffer): CsvHeader {
  const text = head.toString('utf8')
  const end = text.search(/\r?\n/)
  if (end === -1 && head.length > 200_000)
    throw new ImportError(`There is no header: the first line does not end within 200,000 bytes.`)
  const line = end === -1 ? text : text.slice(0, end)
  const count = (delimiter: string) => line.split(delimiter).length
  const delimiter = ([',', ';', '\t'] as const).reduce((best, each) => (count(each) > count(best) ? each : best))
  const { lines } = unquote(Buffer.from(`${line}\n`), delimiter.charCodeAt(0), Number.NaN, true)
  const columns = lines
    .toString('utf8')
    .replace(/\r?\n$/, '')
    .split(delimiter)
    .map((cell) => cell.replaceAll(String.fromCharCode(INNER_DELIMITER), delimiter).trim())
  return { columns, delimiter }
}

/** Cuts records off CSV text. The header's line comes out as an empty line, so that lines keep their numbers. */
export function csvCutter(header: CsvHeader): Cutter {
  let first = true
  return (piece, last) => {
    let start = 0
    if (first) {
      const end = piece.indexOf(LF)
      start = end === -1 ? piece.length : end + 1
      // Blanked in place: an empty line is no record.
      piece.fill(SPACE, 0, end === -1 ? piece.length : end)
      first = false
    }
    if (!piece.includes(QUOTE, start)) return cutLines(piece, last)
    return unquote(piece, header.delimiter.charCodeAt(0), header.columns.length, last)
  }
}

/**
 * Frees cells of their quotes, so that a record is one line and the delimiter only stands between cells: line breaks
 * inside a cell become spaces, delimiters inside it `INNER_DELIMITER`, doubled quotes single ones. A quote that does not
 * begin a cell is an ordinary character. A record over several lines whose cells do not match the header had a quote
 * that was never closed: its first line is refused, and reading goes on with the next, so that one stray quote does
 * not swallow what follows.
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
    // Records without a quote go over as they are, all at once.
    const plain = quote === -1 && last ? piece.length : piece.lastIndexOf(LF, quote === -1 ? piece.length : quote) + 1
    if (plain > at) {
      written += piece.copy(out, written, at, plain)
      at = plain
    }
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
  return { length: at, lines: out.subarray(0, written), unquoted: true, folded, refused }
}

interface UnquotedRecord {
  /** Where the piece and the output go on. */
  readonly at: number
  readonly written: number
  readonly cells: number
  /** Line breaks inside its cells. */
  readonly breaks: number
  /** Whether it ends within a quoted cell. */
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
      for (;;) {
        if (at >= length) return { at, written, cells, breaks, open: true, end: 'piece' }
        const inner = piece[at++]!
        if (inner > QUOTE && inner !== delimiter) out[written++] = inner
        else if (inner === QUOTE) {
          if (piece[at] !== QUOTE) break
          out[written++] = QUOTE
          at++
        } else if (inner === LF) {
          out[written++] = SPACE
          if (++breaks >= MAX_LINES_IN_RECORD) return { at, written, cells, breaks, open: true, end: 'never' }
        } else if (inner === delimiter) out[written++] = INNER_DELIMITER
        else if (inner !== CR) out[written++] = inner
      }
      continue
    }
    out[written++] = byte
    if (byte === LF) return { at, written, cells, breaks, open: false, end: 'line' }
    cellStart = byte === delimiter
    if (cellStart) cells++
  }
  out[written++] = LF
  return { at, written, cells, breaks, open: false, end: 'piece' }
}
