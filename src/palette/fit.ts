/**
 * How well a text fits what is typed: the lower, the better. Both folded (`src/lib/fold.ts`). Steps rather than a sum of
 * points, so that why one result stands above another can be said in a word.
 */
import { isInWord, type Texts } from './text.ts'

export const FIT = {
  whole: 0,
  /** It begins with it as a word of its own: `print` in `print this page`, not in `printer`. */
  firstWord: 1,
  prefix: 2,
  wordStart: 3,
  inside: 4,
  /** Each run of letters begins a word: `mt4` in `menu, table 4`. */
  initials: 5,
  /** Scattered: six and how many runs of letters it takes, of which there are at least two. */
  scattered: 6,
} as const

/** Of what does not fit. */
export const NO_FIT = -1

/** The worst that a scattered word may have: more runs than these are all as bad. */
export const WORST_FIT = 13

type Word = readonly number[]

/** A text among others: from where to where it reaches, and which of all words are its own. */
export interface Span {
  from: number
  to: number
  firstWord: number
  endWord: number
}

/** How a text fits a word whose letters stand together at the beginning of one of its words; else `NO_FIT`. */
export function fitBeginning({ chars, starts }: Texts, { from, to, firstWord, endWord }: Span, word: Word): number {
  for (let own = firstWord; own < endWord; own++) {
    const at = starts[own]!
    if (!standsAt(chars, at, to, word)) continue
    if (at > from) return FIT.wordStart
    const end = at + word.length
    if (end === to) return FIT.whole
    return isInWord(chars[end]!) ? FIT.prefix : FIT.firstWord
  }
  return NO_FIT
}

/** Where in a text the word stands for the first time; `NO_FIT` where it does not. */
export function placeOf({ chars }: Texts, from: number, to: number, word: Word): number {
  const first = word[0]
  for (let at = from, last = to - word.length; at <= last; at++) {
    if (chars[at] === first && standsAt(chars, at, to, word)) return at
  }
  return NO_FIT
}

/** Whether a text has the word as a line of its own. */
export function hasLine(texts: Texts, from: number, to: number, word: Word): boolean {
  const { chars } = texts
  for (let at = placeOf(texts, from, to, word); at !== NO_FIT; at = placeOf(texts, at + 1, to, word)) {
    const end = at + word.length
    if ((at === from || chars[at - 1] === LINE_END) && (end === to || chars[end] === LINE_END)) return true
  }
  return false
}

const LINE_END = 10

function standsAt(chars: Uint16Array, at: number, to: number, word: Word): boolean {
  const { length } = word
  if (at + length > to) return false
  for (let letter = 0; letter < length; letter++) {
    if (chars[at + letter] !== word[letter]) return false
  }
  return true
}

/**
 * How a text fits a word whose letters stand in order but apart. The first begins a word; a gap is skipped within a word,
 * or up to the beginning of another: letters strewn over a whole text would fit nearly everything. Two ways of walking,
 * the better one counts: beginnings of words first (`mt` is `menu table`), or the nearest letter first (`mnu` is `menu`).
 * The places of the letters are written into `places` where it is given.
 */
export function fitScattered(texts: Texts, span: Span, word: Word, places?: number[]): number {
  const { chars, starts } = texts
  let best: number = NO_FIT
  for (let own = span.firstWord; own < span.endWord; own++) {
    if (chars[starts[own]!] !== word[0]) continue
    for (let way = 0; way < 2; way++) {
      const walked: number[] | undefined = places && []
      const fit = walk(texts, span, own, word, way === 1, walked)
      if (fit === NO_FIT || (best !== NO_FIT && fit >= best)) continue
      best = fit
      if (walked) places?.splice(0, places.length, ...walked)
    }
    if (best === FIT.initials) break
  }
  return best
}

/** From the beginning of one of the words. */
function walk(texts: Texts, span: Span, firstWord: number, word: Word, nearest: boolean, places?: number[]): number {
  const { chars, starts } = texts
  let own = firstWord
  let at = starts[own]!
  places?.push(at)
  let runs = 1
  let onlyStarts = true
  for (let letter = 1; letter < word.length; letter++) {
    const wanted = word[letter]!
    const wordEnd = own + 1 < span.endWord ? starts[own + 1]! : span.to
    if (at + 1 < wordEnd && chars[at + 1] === wanted) {
      at++
    } else {
      let later = own + 1
      while (later < span.endWord && chars[starts[later]!] !== wanted) later++
      const isLater = later < span.endWord
      let near = at + 1
      while (near < wordEnd && chars[near] !== wanted) near++
      if (near < wordEnd && (nearest || !isLater)) {
        at = near
        onlyStarts = false
      } else if (isLater) {
        own = later
        at = starts[own]!
      } else return NO_FIT
      runs++
    }
    places?.push(at)
  }
  return onlyStarts ? FIT.initials : Math.min(FIT.scattered + runs, WORST_FIT)
}
