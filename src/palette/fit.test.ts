import { describe, expect, test } from 'vitest'
import { FIT, NO_FIT, fitBeginning, fitScattered, placeOf } from './fit.ts'
import { Texts, codesOf } from './text.ts'

/** Of a text between others, as it stands in memory. */
function fitOf(text: string, word: string): number {
  const texts = new Texts()
  const from = texts.add('menu ')
  const firstWord = texts.words
  const to = texts.add(text)
  const span = { from, to, firstWord, endWord: texts.words }
  texts.add('menus')
  const codes = codesOf(word)
  const fit = fitBeginning(texts, span, codes)
  if (fit !== NO_FIT) return fit
  return placeOf(texts, from, to, codes) === NO_FIT ? fitScattered(texts, span, codes) : FIT.inside
}

describe('how a text fits what is typed', () => {
  test.each([
    ['menu', 'menu', FIT.whole],
    ['menu, table 4', 'menu', FIT.firstWord],
    ['menu table', 'menu', FIT.firstWord],
    ['menu, table 4', 'men', FIT.prefix],
    ['spring menu', 'men', FIT.wordStart],
    ['(menu) red', 'menu', FIT.wordStart],
    // The 4 begins a word, for the letters before it end one.
    ['table4', '4', FIT.wordStart],
    ['türmenü', 'men', FIT.inside],
    ['ornament by the door', 'men', FIT.inside],
    // The beginning of the second word counts, not the inside of the first.
    ['ornament menu', 'men', FIT.wordStart],
    ['menu, table 4', 'mt4', FIT.initials],
    ['menu, table 4', 'metab', FIT.initials],
    // m and nu: two runs; s, r and d: three.
    ['menu', 'mnu', FIT.scattered + 2],
    ['spring dress', 'srd', FIT.scattered + 2 + 1],
    // The nearest way, where the way by beginnings of words ends at "nova", which has no u.
    ['menu nova', 'mnu', FIT.scattered + 2],
  ])('“%s” by “%s”', (text, word, fit) => {
    expect(fitOf(text, word)).toBe(fit)
  })

  test.each([
    ['menu', 'mun', 'letters in another order'],
    ['menu', 'menus', 'a letter too many'],
    ['ornament', 'nmt', 'scattered letters that begin in the middle of a word'],
    ['madame tussauds', 'mau', 'a letter in the middle of a word that was not entered at its beginning'],
  ])('“%s” not by “%s”: %s', (text, word) => {
    expect(fitOf(text, word)).toBe(NO_FIT)
  })
})
