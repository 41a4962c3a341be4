import { expect, test } from 'vitest'
import { formatDuration } from './durations.ts'

test.each([
  [0, '5 seconds'],
  [1, '5 seconds'],
  [12, '15 seconds'],
  [55, '55 seconds'],
  // Up to the next five, which is a minute already.
  [56, '1 minute'],
  [61, '2 minutes'],
  [3_600, '60 minutes'],
  [2 * 3_600, '2 hours'],
  [2.6 * 3_600, '3 hours'],
])('%s seconds are told as %s', (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words)
})
