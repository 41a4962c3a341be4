import { expect, test } from 'vitest'
import { weightAfterLook, weightOfDay } from './interest.ts'

function weightOf(...days: number[]): number {
  return days.reduce<number | undefined>(weightAfterLook, undefined)!
}

test('two looks weigh as much as one 30 days later', () => {
  expect(weightOf(20_000, 20_000)).toBeCloseTo(weightOf(20_030), 10)
})

test('what is looked at now comes before what was looked at somewhat more two months ago', () => {
  // Three looks 60 days ago count for 3/4 of one today, five for 5/4.
  expect(weightOf(20_000, 20_000, 20_000)).toBeLessThan(weightOf(20_060))
  expect(weightOf(20_000, 20_000, 20_000, 20_000, 20_000)).toBeGreaterThan(weightOf(20_060))
})

test('a hundred looks of a day weigh a hundred times one', () => {
  const weight = weightOf(...Array.from({ length: 100 }, () => 20_000))
  expect(2 ** (weight - weightOf(20_000))).toBeCloseTo(100, 6)
})

test('a clock set back does not lessen what was counted', () => {
  expect(weightOf(20_000, 19_000)).toBeGreaterThanOrEqual(weightOf(20_000))
})

test('whatever was looked at on a day or later weighs at least as much as the day', () => {
  expect(weightOf(20_000)).toBeGreaterThanOrEqual(weightOfDay(20_000))
  expect(weightOf(19_999)).toBeLessThan(weightOfDay(20_000))
})
