/**
 * Folded texts one after the other, as the codes of their characters: a search reads 50,000 of them with each letter typed,
 * and numbers in a row are read several times as fast as strings. Where words begin is noted beside them.
 */
export class Texts {
  chars = new Uint16Array(1024)
  length = 0
  /** Places at which words begin, in rising order. */
  starts = new Int32Array(256)
  words = 0

  /** Appends a folded text and returns where it ends. */
  add(text: string): number {
    this.chars = withRoom(this.chars, this.length + text.length)
    this.starts = withRoom(this.starts, this.words + text.length)
    let before = OTHER
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = kindOf(code)
      if (kind !== OTHER && kind !== before) this.starts[this.words++] = this.length
      this.chars[this.length++] = code
      before = kind
    }
    return this.length
  }
}

function withRoom<List extends Uint16Array | Int32Array>(list: List, needed: number): List {
  if (needed <= list.length) return list
  const wider = new (list.constructor as new (length: number) => List)(2 * needed)
  wider.set(list)
  return wider
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2

/** Words are made of letters or of digits: the 4 of `table4` begins one. */
function kindOf(code: number): number {
  // Beyond ASCII nearly all that stands in a title is a letter; folded text has no capitals.
  if (code > 127 || (code >= 97 && code <= 122)) return LETTER
  return code >= 48 && code <= 57 ? DIGIT : OTHER
}

/** Whether a character belongs to a word, and does not stand between two. */
export function isInWord(code: number): boolean {
  return kindOf(code) !== OTHER
}

/** A word that is looked for, as codes. */
export function codesOf(word: string): readonly number[] {
  return Array.from({ length: word.length }, (_, place) => word.charCodeAt(place))
}
