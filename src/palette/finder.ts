import { fold, foldSpelledOut } from '#src/lib/fold.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { NO_FIT, WORST_FIT } from './fit.ts'
import { Haystack, isBeginning, needleOf, type Findable, type Needle } from './haystack.ts'
import { codesOf } from './text.ts'

export interface Finder {
  /** What fits the query, best first; among equals what is recent, then in the order given. All for an empty query. */
  readonly find: (query: string, recent?: ReadonlySet<number>) => Found
  /** Looks for it until `hasTime` says no, and goes on from there the next time. True once `find` answers at once. */
  readonly look: (query: string, recent: ReadonlySet<number>, hasTime: () => boolean) => boolean
  /** Gets ready for the first query until `hasTime` says no. False while something is left to do. */
  readonly prepare: (hasTime: () => boolean) => boolean
  /** Whether a query is answered within the time that a key may take. */
  readonly isReady: () => boolean
}

export interface Found {
  readonly count: number
  /** How well the first fits, after `FIT`; undefined where nothing does. */
  readonly best: number | undefined
  /** Position of the thing at a place in the order of fit. */
  readonly at: (place: number) => number
}

/** So many texts are prepared, or looked through, between two looks at the clock. */
const PORTION = 250

/** So many are prepared with the first query before anybody could notice. */
const FEW = 1_000

/**
 * Prepares things for fuzzy search while a person types. What is typed on is looked for only in what was found before, for
 * no letter more can make a text fit that did not; what is taken back is known already. `byBeginnings`: nothing but words
 * that begin as the query's.
 */
export function createFinder(count: number, findable: (position: number) => Findable, byBeginnings = false): Finder {
  const haystack = new Haystack(count)
  const all: Found = { count, best: 0, at: (place) => place }
  let typed: Typed[] = []
  let search: Search | undefined

  function prepare(hasTime: () => boolean): boolean {
    while (haystack.size < count) {
      if (!hasTime()) return false
      const end = Math.min(haystack.size + PORTION, count)
      while (haystack.size < end) haystack.add(findable(haystack.size))
    }
    return true
  }

  /** All that is typed as it stands, else each word wherever it fits best. */
  function fitOf(thing: number, { whole, words }: Query): number {
    if (words.length > 1) {
      const fit = haystack.fitOfBeginning(thing, whole)
      if (fit !== NO_FIT) return fit
    }
    let sum = words.length - 1
    for (const word of words) {
      let fit = haystack.fitOf(thing, word)
      if (word.spelledOut !== undefined) fit = betterOf(fit, haystack.fitOf(thing, word.spelledOut))
      if (fit === NO_FIT || (byBeginnings && !isBeginning(fit))) return NO_FIT
      sum += fit
    }
    return sum
  }

  function look(text: string, recent: ReadonlySet<number>, hasTime: () => boolean): boolean {
    if (!prepare(hasTime)) return false
    const query = readQuery(text)
    if (query.words.length === 0) return true
    typed = typed.filter((one) => one.recent === recent && query.text.startsWith(one.text))
    const before = typed.at(-1)
    if (before?.text === query.text) return true
    if (search?.query.text !== query.text || search.recent !== recent) {
      search = { query, recent, candidates: before?.candidates, turn: 0, mayFit: [], steps: [] }
    }
    for (const turns = search.candidates?.length ?? count; search.turn < turns;) {
      if (!hasTime()) return false
      goThrough(search, Math.min(search.turn + PORTION, turns))
    }
    typed.push({ text: query.text, recent, found: foundIn(search.steps), candidates: search.mayFit })
    search = undefined
    return true
  }

  function goThrough(search: Search, end: number) {
    const { query, recent, candidates, mayFit, steps } = search
    // Of one or two letters less is looked for than of more: then all stay that have the letters.
    const isShort = query.words.some(({ codes }) => codes.length < 3)
    for (; search.turn < end; search.turn++) {
      const thing = candidates === undefined ? search.turn : candidates[search.turn]!
      if (!haystack.hasLetters(thing, query.letters)) continue
      const fit = fitOf(thing, query)
      if (isShort || fit !== NO_FIT) mayFit.push(thing)
      if (fit === NO_FIT) continue
      const step = 2 * Math.min(fit, WORST_FIT * 4) + (recent.has(thing) ? 0 : 1)
      ;(steps[step] ??= []).push(thing)
    }
  }

  function find(text: string, recent: ReadonlySet<number> = NONE): Found {
    look(text, recent, () => true)
    return readQuery(text).words.length === 0 ? all : typed.at(-1)!.found
  }

  return { find, look, prepare, isReady: () => count <= FEW || haystack.size === count }
}

const NONE: ReadonlySet<number> = new Set()

/** A query on the way to that in sight. */
interface Typed {
  readonly text: string
  readonly recent: ReadonlySet<number>
  readonly found: Found
  /** All that can fit when more is typed. */
  readonly candidates: readonly number[]
}

/** A search under way. */
interface Search {
  readonly query: Query
  readonly recent: ReadonlySet<number>
  /** What can fit; all things where undefined. */
  readonly candidates: readonly number[] | undefined
  /** How many of them were looked through. */
  turn: number
  readonly mayFit: number[]
  /** A list for each step of fit, each in the order given: nothing needs to be sorted. */
  readonly steps: number[][]
}

function foundIn(steps: readonly (readonly number[] | undefined)[]): Found {
  const filled = steps.flatMap((things, step) => (things ? [{ things, fit: step / 2 }] : []))
  return {
    count: filled.reduce((sum, { things }) => sum + things.length, 0),
    best: filled[0]?.fit,
    at(place) {
      let left = place
      for (const { things } of filled) {
        if (left < things.length) return things[left]!
        left -= things.length
      }
      throw new RangeError(`Of what was found there is no place ${place}.`)
    },
  }
}

function betterOf(one: number, other: number): number {
  if (one === NO_FIT) return other
  return other === NO_FIT ? one : Math.min(one, other)
}

interface Query {
  readonly text: string
  readonly whole: readonly number[]
  readonly words: readonly Word[]
  readonly letters: number
}

/** A word, and how it is spelled without umlauts where it has any: with more letters, and all of its own. */
interface Word extends Needle {
  readonly spelledOut: Needle | undefined
}

function readQuery(typed: string): Query {
  const said = saidIn(typed)
  const words = said.map((word): Word => {
    const spelledOut = foldSpelledOut(word)
    return { ...needleOf(fold(word)), spelledOut: spelledOut === undefined ? undefined : needleOf(spelledOut) }
  })
  return {
    // With its umlauts, for it finds more than without.
    text: said.join(' '),
    whole: codesOf(said.map(fold).join(' ')),
    words,
    letters: words.reduce((all, { letters }) => all | letters, 0),
  }
}

/** The words of a query, folded, as they are looked for and marked. A pasted address is found as it is shown: bare. */
export function wordsOf(typed: string): readonly string[] {
  return saidIn(typed).map(fold)
}

function saidIn(typed: string): readonly string[] {
  return bareUrl(typed.trim())
    .split(/\s+/)
    .filter((word) => fold(word) !== '')
}
