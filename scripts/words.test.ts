/** The languages say the same things: their folders in `src/words/` hold the same words under the same names. */
import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FALLBACK_LANGUAGE, LANGUAGES } from '../contract/languages.ts'
import { ROOT } from './run.ts'

const filesOf = (language: string) => globSync('**/*.{ts,tsx}', { cwd: `${ROOT}src/words/${language}` }).toSorted()
const files = filesOf(FALLBACK_LANGUAGE)
const others = LANGUAGES.filter((language) => language !== FALLBACK_LANGUAGE)

test('there are words', () => {
  expect(files).toContain('language.ts')
})

describe.each(others)('%s', (language) => {
  test('has the same files as the first language, and no others', () => {
    expect(filesOf(language)).toEqual(files)
  })

  test.each(files)('%s holds the same words', async (file) => {
    const [first, other] = await Promise.all(
      [FALLBACK_LANGUAGE, language].map(async (folder) =>
        shapeOf((await import(`${ROOT}src/words/${folder}/${file}`)) as object),
      ),
    )
    expect(other).toEqual(first)
  })
})

/** Names and kinds of all that a file of words holds, without the words. */
function shapeOf(words: unknown): unknown {
  if (Array.isArray(words)) return words.map(shapeOf)
  if (typeof words !== 'object' || words === null) return typeof words
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, shapeOf(word)]))
}
