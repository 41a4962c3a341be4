import { expect, test } from 'vitest'
import { changeOf, choicesOf, chosenWith, heldAfter, type Chosen } from './chosen.ts'

const tags = [
  { name: 'poster', codes: ['a', 'b', 'c'] },
  { name: 'table', codes: ['d'] },
  { name: 'window', codes: ['b', 'd'] },
]
const NOTHING: Chosen = new Map()

test('a tag is held by all of the codes, by some or by none', () => {
  expect(choicesOf(tags, ['a', 'b'])).toEqual([
    { name: 'poster', held: 'all' },
    { name: 'table', held: 'none' },
    { name: 'window', held: 'some' },
  ])
  expect(choicesOf(tags, ['d', 'd']).map(({ held }) => held)).toEqual(['none', 'all', 'all'])
})

test('what is ticked is given, what is unticked taken away, and what is as it was is no change', () => {
  const [poster, table, window] = choicesOf(tags, ['a', 'b']) as [never, never, never]
  let chosen = chosenWith(NOTHING, poster, false)
  chosen = chosenWith(chosen, table, true)
  chosen = chosenWith(chosen, window, true)
  expect(changeOf(chosen, ['a', 'b'])).toEqual({ codes: ['a', 'b'], add: ['table', 'window'], remove: ['poster'] })
  expect(heldAfter(window, chosen)).toBe('all')
  expect(heldAfter(poster, chosen)).toBe('none')

  // Of a tag that only some have, taking it from all is a change, too.
  chosen = chosenWith(chosen, window, false)
  chosen = chosenWith(chosen, poster, true)
  chosen = chosenWith(chosen, table, false)
  expect(changeOf(chosen, ['a', 'b'])).toEqual({ codes: ['a', 'b'], add: [], remove: ['window'] })
  expect(changeOf(NOTHING, ['a'])).toBeUndefined()
})
