import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const commands = ['serve', 'import', 'demo', 'keys']

test.each([
  ['sevre', 'serve'],
  ['improt', 'import'],
  ['Demo', 'demo'],
  ['key', 'keys'],
])('%s was meant to be %s', (typed, meant) => {
  expect(nearest(typed, commands)).toBe(meant)
})

test('what is like nothing is not guessed at', () => {
  expect(nearest('launch', commands)).toBeUndefined()
  expect(nearest('', commands)).toBeUndefined()
  expect(nearest('serve', [])).toBeUndefined()
})
