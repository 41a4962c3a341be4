/** Letters that Unicode does not take apart into a base and a mark. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}
const baseLetter = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'g')
const beyondAscii = /[^\x20-\x7e]+/g

/** Text without case and diacritics, for comparing: `Łódź` and `LODZ` fold to the same. */
export function fold(text: string): string {
  // Most letters need nothing but lower case; what is costly is done for the others alone.
  return text.toLowerCase().replaceAll(beyondAscii, foldLetters)
}

function foldLetters(letters: string): string {
  return letters
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(baseLetter, (letter) => BASE_LETTERS[letter]!)
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const mayHaveUmlaut = /[äöüÄÖÜ]|\u0308/
const umlaut = /[äöü]/g

/**
 * A folded text as German is written where there are no umlauts: `Köln` as `koeln`. Undefined where it has none: of English
 * `shoe` no `sho` is made.
 */
export function foldSpelledOut(text: string): string | undefined {
  if (!mayHaveUmlaut.test(text)) return undefined
  return fold(
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(umlaut, (letter) => UMLAUTS[letter]!),
  )
}

/** A text as a search looks through it: folded, and again as it is written without umlauts where it has any. */
export function foldBothWays(text: string): string {
  const spelledOut = foldSpelledOut(text)
  return spelledOut === undefined ? fold(text) : `${fold(text)}\n${spelledOut}`
}

/** Whether every word of a query is in a text that is folded both ways, however it is spelled; none is in every text. */
export function matcherOf(query: string): (foldedBothWays: string) => boolean {
  const words = query
    .split(/\s+/)
    .map((word) => [fold(word), foldSpelledOut(word) ?? ''].filter((spelling) => spelling !== ''))
    .filter((spellings) => spellings.length > 0)
  return (text) => words.every((spellings) => spellings.some((word) => text.includes(word)))
}

/** A key that sorts as people expect by plain comparison: without case and diacritics, `Table 2` before `Table 10`. */
export function sortKey(text: string): string {
  return fold(text).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'))
}
