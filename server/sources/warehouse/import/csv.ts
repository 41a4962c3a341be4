/**
 * CSV after RFC 4180, as far as JavaScript must know it: where a record ends, and the header. A block without a single
 * quote, the usual case, is not looked at byte by byte at all.
 */
import { type Cut, type Cutter, cutLines } from './blocks.ts'
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
 */
export function unquote(piece: Buffer, delimiter: number, cells: number, last: boolean): Cut {
  const out = Buffer.allocUnsafe(piece.length + 1)
  const folded = new Map<number, number>()
  const refused = new Map<number, string>()
  let written = 0
  let ordinal = 0
  let at = 0
  let recordStart = 0
  let recordWritten = 0
  let cell = 1
  let breaks = 0
  let quoted = false
  let cellStart = true

  const endRecord = () => {
    out[written++] = LF
    if (breaks > 0) folded.set(ordinal, breaks + 1)
    beginRecord(at)
  }
  const refuseFirstLine = () => {
    const end = piece.indexOf(LF, recordStart)
    refused.set(ordinal, 'a quoted cell is not closed')
    written = recordWritten
    out[written++] = LF
    at = end === -1 ? piece.length : end + 1
    beginRecord(at)
  }
  const beginRecord = (start: number) => {
    recordStart = start
    recordWritten = written
    ordinal++
    cell = 1
    breaks = 0
    quoted = false
    cellStart = true
  }

  for (;;) {
    if (at >= piece.length) {
      if (!last || recordStart >= piece.length) break
      if (quoted || (breaks > 0 && cell !== cells)) refuseFirstLine()
      else endRecord()
      continue
    }
    const byte = piece[at++]!
    if (quoted) {
      if (byte === QUOTE) {
        if (piece[at] === QUOTE) {
          out[written++] = QUOTE
          at++
        } else quoted = false
      } else if (byte === LF) {
        out[written++] = SPACE
        if (++breaks >= MAX_LINES_IN_RECORD) refuseFirstLine()
      } else if (byte === delimiter) out[written++] = INNER_DELIMITER
      else if (byte !== CR) out[written++] = byte
    } else if (byte === LF) {
      if (breaks > 0 && cell !== cells) refuseFirstLine()
      else endRecord()
    } else if (byte === QUOTE && cellStart) {
      quoted = true
      cellStart = false
    } else {
      out[written++] = byte
      cellStart = byte === delimiter
      if (cellStart) cell++
    }
  }
  return { length: recordStart, lines: out.subarray(0, recordWritten), unquoted: true, folded, refused }
}
