/**
 * Text that is not UTF-8 is read as Windows-1252, in which spreadsheets save CSV in Western Europe and America: line by
 * line, so that one stray byte changes nothing of the other lines (record 0274).
 */
import { isUtf8 } from 'node:buffer'
import type { Sql } from './columns.ts'

/** What stands at 0x80 to 0x9f; all else is as in Latin-1. Not by `TextDecoder`, which some releases of Node have wrong. */
const IN_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The text of some bytes, of one line at most. */
export function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return bytes.toString('latin1').replaceAll(/[\x80-\x9f]/g, (letter) => IN_1252[letter.charCodeAt(0) - 0x80]!)
}

/** The same in SQL, for text of which it is known that it is not UTF-8. */
export function recodeSql(text: Sql): Sql {
  return `convertCharset(${text}, 'windows-1252', 'UTF-8')`
}
