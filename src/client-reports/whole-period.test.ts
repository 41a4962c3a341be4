import { describe, expect, test } from 'vitest'
import { goesOn, lastWhole } from './whole-period.ts'

/** A Sunday. */
const TODAY = '2026-11-29'

test('dates go on until the day after the last of them; while they are typed nothing is said of them', () => {
  expect(goesOn({ date: '2026-11-01', last: '2026-11-30' }, TODAY)).toBe(true)
  expect(goesOn({ date: '2026-11-01', last: '2026-11-29' }, TODAY)).toBe(true)
  expect(goesOn({ date: '2026-11-01', last: '2026-11-28' }, TODAY)).toBe(false)
  expect(goesOn({ date: '2026-11-01', last: '' }, TODAY)).toBe(false)
  expect(goesOn({ date: '', last: '2026-11-30' }, TODAY)).toBe(false)
  expect(goesOn({ date: '2026-12-01', last: '2026-11-30' }, TODAY)).toBe(false)
})

describe('the last whole period of the same kind, on Sunday 29 November 2026', () => {
  test.each([
    ['a day', ['2026-11-29', '2026-11-29'], ['2026-11-28', '2026-11-28']],
    ['a week', ['2026-11-23', '2026-11-29'], ['2026-11-16', '2026-11-22']],
    ['a month', ['2026-11-01', '2026-11-30'], ['2026-10-01', '2026-10-31']],
    ['a month to come', ['2027-01-01', '2027-01-31'], ['2026-10-01', '2026-10-31']],
    ['a quarter', ['2026-10-01', '2026-12-31'], ['2026-07-01', '2026-09-30']],
    ['a year', ['2026-01-01', '2026-12-31'], ['2025-01-01', '2025-12-31']],
    ['12 months up to now', ['2025-12-01', '2026-11-30'], ['2025-11-01', '2026-10-31']],
    ['30 days up to now', ['2026-10-31', '2026-11-29'], ['2026-10-30', '2026-11-28']],
    ['dates of one’s own', ['2026-11-20', '2026-12-02'], ['2026-11-16', '2026-11-28']],
  ] as const)('%s', (_, [date, last], [wholeDate, wholeLast]) => {
    expect(lastWhole({ date, last }, TODAY, 'monday')).toEqual({ date: wholeDate, last: wholeLast })
  })

  test('a week that begins on Sunday has just begun', () => {
    expect(lastWhole({ date: '2026-11-29', last: '2026-12-05' }, TODAY, 'sunday')).toEqual({
      date: '2026-11-22',
      last: '2026-11-28',
    })
  })
})
