import { expect, test } from 'vitest'
import type { CommandContext } from './command.ts'
import { keysInWords } from './keys.ts'
import { COMMANDS } from './table.ts'

test('of the languages those are offered that the page does not speak, each in its own words', () => {
  const languages = COMMANDS.filter(({ id }) => id.startsWith('language-'))
  const offered = languages.filter(({ isOffered }) => isOffered?.({} as CommandContext))
  expect(offered.map(({ name, language }) => [name, language])).toEqual([['Language: English', 'en']])
})

test.each([
  [['t', 'n'], 'T oder N'],
  [['g o'], 'G, dann O'],
  [['Control+k'], 'Strg K'],
])('the keys %j are told as %s', (keys, words) => {
  expect(keysInWords(keys)).toBe(words)
})
