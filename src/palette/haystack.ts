import { fold, foldSpelledOut } from '#src/lib/fold.ts'
import { FIT, NO_FIT, fitBeginning, fitScattered, hasLine, placeOf, type Span } from './fit.ts'
import { Texts, codesOf } from './text.ts'

/** What a thing is found by. */
export interface Findable {
  readonly name: string
  /** Ids, addresses and other words, a line each: found where the letters stand together, after what is found by name. */
  readonly also: string
}

/** A word found in what else a thing is known by counts as little less than one inside its name. */
const ALSO = { wordStart: 6, inside: 7 } as const

/** A word that is looked for. */
export interface Needle {
  readonly codes: readonly number[]
  /** Which letters it has, and which it begins with, as bits. */
  readonly letters: number
  readonly initial: number
}

/** Of a folded word. */
export function needleOf(word: string): Needle {
  const codes = codesOf(word)
  return { codes, letters: codes.reduce((all, code) => all | letterOf(code), 0), initial: letterOf(codes[0]!) }
}

/**
 * The texts of many things. Which letters each has, and which begin its words, are two numbers, so that most are ruled out
 * without being read.
 */
export class Haystack {
  private readonly texts = new Texts()
  /** Where the text of a thing begins, and its words; where its name ends, and the words of it. */
  private readonly begins: Int32Array
  private readonly nameEnds: Int32Array
  private readonly firstWords: Int32Array
  private readonly nameEndWords: Int32Array
  private readonly nameLetters: Int32Array
  private readonly initials: Int32Array
  private readonly alsoLetters: Int32Array
  /** The name in question: one for all calls. */
  private readonly name: Span = { from: 0, to: 0, firstWord: 0, endWord: 0 }
  size = 0

  constructor(count: number) {
    this.begins = new Int32Array(count + 1)
    this.nameEnds = new Int32Array(count)
    this.firstWords = new Int32Array(count)
    this.nameEndWords = new Int32Array(count)
    this.nameLetters = new Int32Array(count)
    this.initials = new Int32Array(count)
    this.alsoLetters = new Int32Array(count)
  }

  add({ name, also }: Findable): void {
    const thing = this.size++
    const { texts } = this
    const begin = texts.length
    const firstWord = texts.words
    const nameEnd = texts.add(fold(name))
    const endWord = texts.words
    const spelledOut = foldSpelledOut(`${name}\n${also}`)
    const end = texts.add(spelledOut === undefined ? fold(also) : `${fold(also)}\n${spelledOut}`)
    this.nameEnds[thing] = nameEnd
    this.begins[thing + 1] = end
    this.firstWords[thing] = firstWord
    this.nameEndWords[thing] = endWord
    let letters = 0
    for (let at = begin; at < nameEnd; at++) letters |= letterOf(texts.chars[at]!)
    this.nameLetters[thing] = letters
    letters = 0
    for (let at = nameEnd; at < end; at++) letters |= letterOf(texts.chars[at]!)
    this.alsoLetters[thing] = letters
    let initials = 0
    for (let word = firstWord; word < endWord; word++) initials |= letterOf(texts.chars[texts.starts[word]!]!)
    this.initials[thing] = initials
  }

  /** Whether a thing has all these letters somewhere. */
  hasLetters(thing: number, letters: number): boolean {
    return ((this.nameLetters[thing]! | this.alsoLetters[thing]!) & letters) === letters
  }

  /** How well a thing fits a word wherever it fits best, after `FIT`. */
  fitOf(thing: number, needle: Needle): number {
    const fit = (this.nameLetters[thing]! & needle.letters) === needle.letters ? this.fitOfName(thing, needle) : NO_FIT
    // One letter stands in nearly every address.
    if (needle.codes.length === 1 || (fit !== NO_FIT && fit <= ALSO.inside)) return fit
    if ((this.alsoLetters[thing]! & needle.letters) !== needle.letters) return fit
    const { texts } = this
    const from = this.nameEnds[thing]!
    const to = this.begins[thing + 1]!
    const at = placeOf(texts, from, to, needle.codes)
    if (at === NO_FIT) return fit
    if (hasLine(texts, from, to, needle.codes)) return FIT.whole
    return at === from || !isWord(texts.chars[at - 1]!) ? ALSO.wordStart : ALSO.inside
  }

  /** How well its name fits what is typed as a whole, of several words; only from the beginning of a word. */
  fitOfBeginning(thing: number, codes: readonly number[]): number {
    return fitBeginning(this.texts, this.nameOf(thing), codes)
  }

  private fitOfName(thing: number, { codes, letters, initial }: Needle): number {
    const name = this.nameOf(thing)
    const initials = this.initials[thing]!
    const mayBegin = (initials & initial) === initial
    if (mayBegin) {
      const fit = fitBeginning(this.texts, name, codes)
      if (fit !== NO_FIT) return fit
    }
    // One letter that the name has and that begins none of its words stands inside one.
    if (codes.length === 1 && isExact(codes[0]!)) return FIT.inside
    if (placeOf(this.texts, name.from, name.to, codes) !== NO_FIT) return FIT.inside
    if (!mayBegin || codes.length === 1) return NO_FIT
    if (codes.length > 2) return fitScattered(this.texts, name, codes)
    // Two letters apart say too little, unless both begin words.
    if ((initials & letters) !== letters) return NO_FIT
    return fitScattered(this.texts, name, codes) === FIT.initials ? FIT.initials : NO_FIT
  }

  private nameOf(thing: number): Span {
    const { name } = this
    name.from = this.begins[thing]!
    name.to = this.nameEnds[thing]!
    name.firstWord = this.firstWords[thing]!
    name.endWord = this.nameEndWords[thing]!
    return name
  }
}

/** Whether a word found so begins as it was typed. */
export function isBeginning(fit: number): boolean {
  return fit <= FIT.wordStart || fit === ALSO.wordStart
}

/** A letter as a bit: one each for a to z, one for two digits, one for all others; none for what is between words. */
function letterOf(code: number): number {
  if (isExact(code)) return 1 << (code - 97)
  if (code >= 48 && code <= 57) return 1 << (26 + ((code - 48) >> 1))
  return code > 127 ? 1 << 31 : 0
}

/** Whether a letter has a bit of its own. */
function isExact(code: number): boolean {
  return code >= 97 && code <= 122
}

function isWord(code: number): boolean {
  return letterOf(code) !== 0
}
