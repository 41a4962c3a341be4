/** Texts in one line that people write: notes, names. */
import * as v from 'valibot'

/** Line breaks and what else is not a character of a line; half of a pair that makes one character. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

/** Spaces and marks without any shape of their own are no text. */
const SEEN = /[^\p{C}\p{Z}]/u

/** A text of 1 to so many characters (UTF-16 units, as fields of forms count them). Spaces around it are left out. */
export function lineOf(longest: number) {
  const shape = `must be a text of 1 to ${longest} characters in one line`
  return v.pipe(v.string(shape), v.trim(), v.maxLength(longest, shape), v.check(isLine, shape))
}

/** The same, or an empty text. */
export function lineOrNone(longest: number) {
  const shape = `must be a text of at most ${longest} characters in one line`
  return v.pipe(
    v.string(shape),
    v.trim(),
    v.maxLength(longest, shape),
    v.check((text) => text === '' || isLine(text), shape),
  )
}

function isLine(text: string): boolean {
  return SEEN.test(text) && !UNFIT.test(text)
}
