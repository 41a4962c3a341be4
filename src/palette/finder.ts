import { fold } from '#src/lib/fold.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { FIT, NO_FIT, WORST_FIT, fitOf, fitTogether } from './fit.ts'

/** What a thing is found by. */
export interface Findable {
  readonly name: string
  /** Ids, addresses and other words: found where the letters stand together, and after what is found by its name. */
  readonly also: string
}

export interface Finder {
  /**
   * Positions of what fits the query, best first; among equals what is recent, then in the order given. All of them for
   * an empty query.
   */
  readonly find: (query: string, recent?: ReadonlySet<number>) => Found
  /** Gets ready for the first query until `hasTime` says no. False while something is left to do. */
  readonly prepare: (hasTime: () => boolean) => boolean
}

export interface Found {
  readonly positions: readonly number[]
  /** How well the first fits, after `FIT`; undefined where nothing does. */
  readonly best: number | undefined
}

/** So many texts are prepared between two looks at the clock. */
const PORTION = 500

/** A word found in what else a thing is known by counts as little less than one inside its name. */
const ALSO = { wordStart: 5, inside: 6 } as const

/**
 * Prepares things for fuzzy search while a person types. Texts are folded once. Which letters a text has is one number,
 * so that most of 50,000 are ruled out without being read; and what is typed on is looked for only in what was found
 * before, for no letter more can make a text fit that did not. `byBeginnings`: nothing but words that begin as the query's.
 */
export function createFinder(count: number, findable: (position: number) => Findable, byBeginnings = false): Finder {
  const names: string[] = []
  const alsos: string[] = []
  const nameLetters = new Int32Array(count)
  const allLetters = new Int32Array(count)
  let last: { readonly query: string; readonly positions: readonly number[] } | undefined

  function prepare(hasTime: () => boolean): boolean {
    while (names.length < count) {
      if (!hasTime()) return false
      const end = Math.min(names.length + PORTION, count)
      for (let place = names.length; place < end; place++) {
        const { name, also } = findable(place)
        names.push(fold(name))
        alsos.push(fold(also))
        nameLetters[place] = lettersOf(names[place]!)
        allLetters[place] = lettersOf(alsos[place]!, nameLetters[place])
      }
    }
    return true
  }

  /** Of one thing: its name as a whole, else each word wherever it fits best. */
  function fitAt(place: number, { whole, words }: Query): number {
    const name = names[place]!
    const also = alsos[place]!
    if (also !== '' && (also === whole || also.split('\n').includes(whole))) return FIT.whole
    if (words.length > 1 && name.includes(whole)) {
      const fit = fitTogether(name, whole)
      if (fit <= FIT.wordStart) return fit
    }
    let sum = words.length - 1
    for (const { text, letters } of words) {
      let fit = hasLetters(nameLetters[place]!, letters) ? fitOf(name, text) : NO_FIT
      // One letter stands in nearly every address.
      if (text.length > 1 && (fit === NO_FIT || fit > ALSO.inside)) {
        const elsewhere = fitTogether(also, text)
        if (elsewhere !== NO_FIT) fit = elsewhere <= FIT.wordStart ? ALSO.wordStart : ALSO.inside
      }
      if (fit === NO_FIT || (byBeginnings && !isBeginning(fit))) return NO_FIT
      sum += fit
    }
    return sum
  }

  function find(text: string, recent: ReadonlySet<number> = NONE): Found {
    prepare(() => true)
    const query = readQuery(text)
    if (query.words.length === 0) return { positions: Array.from({ length: count }, (_, place) => place), best: 0 }
    const before = last && query.whole.startsWith(last.query) ? last.positions : undefined
    const inOrder: number[] = []
    // A list for each step of fit, in the order of places: nothing needs to be sorted.
    const steps: number[][] = []
    for (let turn = 0; turn < (before?.length ?? count); turn++) {
      const place = before === undefined ? turn : before[turn]!
      if (!hasLetters(allLetters[place]!, query.letters)) continue
      const fit = fitAt(place, query)
      if (fit === NO_FIT) continue
      inOrder.push(place)
      const step = 2 * Math.min(fit, WORST_FIT * 4) + (recent.has(place) ? 0 : 1)
      ;(steps[step] ??= []).push(place)
    }
    // With a letter more a single one would also be looked for in addresses.
    last = query.words.every((word) => word.text.length > 1) ? { query: query.whole, positions: inOrder } : undefined
    const best = steps.findIndex((step) => step !== undefined)
    return { positions: steps.flat(), best: best === -1 ? undefined : best / 2 }
  }

  return { find, prepare }
}

const NONE: ReadonlySet<number> = new Set()

interface Query {
  readonly whole: string
  readonly words: readonly { readonly text: string; readonly letters: number }[]
  readonly letters: number
}

function readQuery(text: string): Query {
  // A pasted address is found as it is shown: without its scheme.
  const whole = wholeOf(text)
  const words = wordsOf(text).map((word) => ({ text: word, letters: lettersOf(word) }))
  return { whole, words, letters: words.reduce((all, { letters }) => all | letters, 0) }
}

function wholeOf(text: string): string {
  return fold(bareUrl(text.trim())).replaceAll(/\s+/g, ' ')
}

/** The words of a query, as they are looked for; also those to be marked. */
export function wordsOf(text: string): readonly string[] {
  return wholeOf(text)
    .split(' ')
    .filter((word) => word !== '')
}

function isBeginning(fit: number): boolean {
  return fit <= FIT.wordStart || fit === ALSO.wordStart
}

function hasLetters(all: number, asked: number): boolean {
  return (all & asked) === asked
}

/** Which letters a folded text has, as bits beside others: one each for a to z, one for two digits, one for all else. */
function lettersOf(text: string, letters = 0): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97)
    else if (code >= 48 && code <= 57) letters |= 1 << (26 + ((code - 48) >> 1))
    else if (code > 127) letters |= 1 << 31
  }
  return letters
}
