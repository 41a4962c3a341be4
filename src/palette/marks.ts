import { fold } from '#src/lib/fold.ts'
import { placesOf } from './fit.ts'

/** A piece of a text, and whether it is what was typed. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Takes a text apart so that the letters can be marked by which the words (folded) find it. Joined again it is the same. */
export function markedPieces(text: string, words: readonly string[]): readonly Piece[] {
  const { folded, origins } = foldWithOrigins(text)
  const marked = new Set<number>()
  for (const word of words) {
    for (const place of placesOf(folded, word)) marked.add(origins[place]!)
  }
  if (marked.size === 0) return [{ text, isMarked: false }]
  const pieces: { text: string; isMarked: boolean }[] = []
  for (const { at, letter } of lettersIn(text)) {
    const isMarked = marked.has(at)
    const last = pieces.at(-1)
    if (last !== undefined && last.isMarked === isMarked) last.text += letter
    else pieces.push({ text: letter, isMarked })
  }
  return pieces
}

/** Each letter with the marks that belong to it, and where it begins. */
function lettersIn(text: string): readonly { readonly at: number; readonly letter: string }[] {
  return [...text.matchAll(/.\p{M}*/gsu)].map((match) => ({ at: match.index, letter: match[0] }))
}

/** The folded text, and for each of its places where the letter begins that it comes from: `ß` gives two. */
function foldWithOrigins(text: string): { folded: string; origins: readonly number[] } {
  let folded = ''
  const origins: number[] = []
  for (const { at, letter } of lettersIn(text)) {
    const part = fold(letter)
    folded += part
    for (let place = 0; place < part.length; place++) origins.push(at)
  }
  return { folded, origins }
}
