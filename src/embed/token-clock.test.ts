import { expect, test } from 'vitest'
import { tokenTimes } from './token-clock.ts'

const MINUTE = 60_000

test.each([
  ['an hour: a minute before', 60 * MINUTE, 59 * MINUTE, 60 * MINUTE],
  ['five minutes: a minute before', 5 * MINUTE, 4 * MINUTE, 5 * MINUTE],
  ['a minute: a quarter of it before', MINUTE, 45_000, MINUTE],
  ['four seconds: one before', 4_000, 3_000, 4_000],
])('%s', (_, left, askIn, endsIn) => {
  expect(tokenTimes(1_000_000 + left, 1_000_000)).toEqual({ askIn, endsIn })
})

test('a clock that says that a good token is over, or lasts for days, is not believed', () => {
  const aMinute = { askIn: 45_000, endsIn: MINUTE }
  expect(tokenTimes(1_000_000, 1_000_000)).toEqual(aMinute)
  expect(tokenTimes(1_000_000, 9_000_000)).toEqual(aMinute)
  expect(tokenTimes(90_000_000, 1_000_000)).toEqual(aMinute)
})
