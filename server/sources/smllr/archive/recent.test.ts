import { expect, test } from 'vitest'
import { createRecent } from './recent.ts'

test('what was not used for longest makes room', () => {
  const recent = createRecent<string>(10)
  recent.set('a', 'A', 4)
  recent.set('b', 'B', 4)
  recent.get('a')
  recent.set('c', 'C', 4)
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual(['A', undefined, 'C'])
})

test('an entry that is set again takes its room once', () => {
  const recent = createRecent<number>(10)
  recent.set('b', 0, 4)
  for (let i = 1; i <= 5; i++) recent.set('a', i, 6)
  expect([recent.get('a'), recent.get('b')]).toEqual([5, 0])
})

test('an entry larger than all may be stays until the next comes', () => {
  const recent = createRecent<string>(10)
  recent.set('small', 's', 1)
  recent.set('huge', 'H', 1000)
  expect([recent.get('small'), recent.get('huge')]).toEqual([undefined, 'H'])
  recent.set('small', 's', 1)
  expect([recent.get('small'), recent.get('huge')]).toEqual(['s', undefined])
})

test('what is cleared leaves its room', () => {
  const recent = createRecent<string>(10)
  recent.set('a', 'A', 6)
  recent.clear()
  recent.set('b', 'B', 6)
  recent.set('c', 'C', 4)
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([undefined, 'B', 'C'])
})
