import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Ann Example', 'AE'],
  ['ann', 'A'],
  ['ann.example@scans.example.org', 'AE'],
  ['Zoë de la Müller', 'ZM'],
  ['Jean-Luc', 'JL'],
  ['王小明', '王'],
  // One letter made of several characters.
  ['e\u0301mile zola', 'E\u0301Z'],
  ['', '?'],
  ['@', '?'],
])('%j is %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
