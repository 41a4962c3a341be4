/**
 * How well a text fits what is typed: the lower, the better. Both folded (`src/lib/fold.ts`). Steps rather than a sum of
 * points, so that why one result stands above another can be said in a word.
 */
export const FIT = {
  whole: 0,
  prefix: 1,
  wordStart: 2,
  inside: 3,
  /** Each run of letters begins a word: `mt4` in `menu, table 4`. */
  initials: 4,
  /** Scattered: five and how many runs of letters it takes, of which there are at least two. */
  scattered: 5,
} as const

/** Of what does not fit. */
export const NO_FIT = -1

/** The worst that a scattered word may have: more runs than these are all as bad. */
export const WORST_FIT = 12

/** Where the letters of the last word that fitted stand: written over by each call, for a search makes 50,000. */
const places: number[] = []

/** How a text fits one word, wherever it stands; `NO_FIT` where it does not. The word is not empty. */
export function fitOf(text: string, word: string): number {
  const together = fitTogether(text, word)
  return together === NO_FIT ? fitScattered(text, word) : together
}

/** The same for letters that stand together. */
export function fitTogether(text: string, word: string): number {
  let at = text.indexOf(word)
  if (at === -1) return NO_FIT
  const first = at
  while (at !== -1) {
    if (isWordStart(text, at)) {
      notePlaces(at, word.length)
      if (at > 0) return FIT.wordStart
      return text.length === word.length ? FIT.whole : FIT.prefix
    }
    at = text.indexOf(word, at + 1)
  }
  notePlaces(first, word.length)
  return FIT.inside
}

/** Where the letters of a word stand in a text that it fits, in rising order; empty where it does not fit. */
export function placesOf(text: string, word: string): readonly number[] {
  places.length = 0
  return fitOf(text, word) === NO_FIT ? [] : [...places]
}

function notePlaces(from: number, length: number): void {
  places.length = 0
  for (let place = from; place < from + length; place++) places.push(place)
}

/**
 * Letters in order but apart. The first begins a word; a gap is skipped within a word, or up to the beginning of another:
 * letters strewn over a whole text would fit nearly everything. Two ways of walking, the better one counts: beginnings
 * of words first (`mt` is `menu table`), or the nearest letter first (`mnu` is `menu`).
 */
function fitScattered(text: string, word: string): number {
  let best = NO_FIT
  let bestPlaces: readonly number[] = []
  for (let start = text.indexOf(word[0]!); start !== -1; start = text.indexOf(word[0]!, start + 1)) {
    if (!isWordStart(text, start)) continue
    for (const nearest of [false, true]) {
      const fit = walk(text, word, start, nearest)
      if (fit !== NO_FIT && (best === NO_FIT || fit < best)) {
        best = fit
        bestPlaces = [...places]
      }
    }
    if (best === FIT.initials) break
  }
  if (best !== NO_FIT) places.splice(0, places.length, ...bestPlaces)
  return best
}

function walk(text: string, word: string, start: number, nearest: boolean): number {
  places.length = 0
  places.push(start)
  let at = start
  let runs = 1
  let onlyStarts = true
  for (let letter = 1; letter < word.length; letter++) {
    const wanted = word[letter]!
    if (text[at + 1] === wanted) {
      at++
    } else {
      const begins = nextWordStart(text, wanted, at + 1)
      const near = nearest || begins === -1 ? inThisWord(text, wanted, at + 1) : -1
      if (near === -1 && begins === -1) return NO_FIT
      if (near !== -1) onlyStarts = false
      at = near === -1 ? begins : near
      runs++
    }
    places.push(at)
  }
  return onlyStarts ? FIT.initials : Math.min(FIT.scattered + runs, WORST_FIT)
}

function nextWordStart(text: string, letter: string, from: number): number {
  let at = text.indexOf(letter, from)
  while (at !== -1 && !isWordStart(text, at)) at = text.indexOf(letter, at + 1)
  return at
}

function inThisWord(text: string, letter: string, from: number): number {
  for (let at = from; at < text.length && !isWordStart(text, at); at++) {
    if (text[at] === letter) return at
  }
  return -1
}

/** Words are made of letters or of digits: the 4 of `table4` begins one. */
function isWordStart(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind !== OTHER && (at === 0 || kindAt(text, at - 1) !== kind)
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  // Beyond ASCII nearly all that stands in a title is a letter; folded text has no capitals.
  if (code > 127 || (code >= 97 && code <= 122)) return LETTER
  return code >= 48 && code <= 57 ? DIGIT : OTHER
}
