import { fold } from '#src/lib/fold.ts'
import { NO_FIT, fitScattered } from './fit.ts'
import { Texts, codesOf } from './text.ts'

/** A piece of a text, and whether it is what was typed. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Takes a text apart so that the letters can be marked by which the words (folded) find it. Joined again it is the same. */
export function markedPieces(text: string, words: readonly string[]): readonly Piece[] {
  if (words.length === 0) return [{ text, isMarked: false }]
  const letters = lettersIn(text)
  const { folded, origins } = foldWithOrigins(letters)
  const marked = new Set(words.flatMap((word) => placesOf(folded, word)).map((place) => origins[place]!))
  const pieces: { text: string; isMarked: boolean }[] = []
  for (const [origin, letter] of letters.entries()) {
    const isMarked = marked.has(origin)
    const last = pieces.at(-1)
    if (last?.isMarked === isMarked) last.text += letter
    else pieces.push({ text: letter, isMarked })
  }
  return pieces
}

/** Where the letters of a word stand in a folded text: together at the beginning of a word, else within one, else apart. */
function placesOf(folded: string, word: string): readonly number[] {
  const texts = new Texts()
  const to = texts.add(folded)
  const codes = codesOf(word)
  const begin = texts.starts.subarray(0, texts.words).find((start) => folded.startsWith(word, start))
  const together = begin ?? folded.indexOf(word)
  if (together !== -1) return codes.map((_, place) => together + place)
  const places: number[] = []
  return fitScattered(texts, { from: 0, to, firstWord: 0, endWord: texts.words }, codes, places) === NO_FIT
    ? []
    : places
}

/** Each letter with the marks that belong to it. */
function lettersIn(text: string): readonly string[] {
  return text.match(/.\p{M}*/gsu) ?? []
}

/** The folded text, and for each of its places the letter that it comes from: `ß` gives two. */
function foldWithOrigins(letters: readonly string[]): { folded: string; origins: readonly number[] } {
  const parts = letters.map(fold)
  return {
    folded: parts.join(''),
    origins: parts.flatMap((part, origin) => Array.from({ length: part.length }, () => origin)),
  }
}
