import { describe, expect, test } from 'vitest'
import { FRIDAY_18, SUNDAY_0, rhythm } from '#src/testing/rhythm.ts'
import { formatWeekHour, toHours } from './week-hours.ts'

describe('the hours of the week', () => {
  test('are compared by their average, for not all have come equally often', () => {
    // 31 an hour against 40 an hour, though there were more in all.
    const { busiest, total } = toHours(rhythm({ [FRIDAY_18]: 124, [SUNDAY_0]: 80 }, { [SUNDAY_0]: 2 }))
    expect(busiest).toEqual({ day: 6, hour: 0, scans: 80, average: 40 })
    expect(total).toBe(204)
  })

  test('one that has just begun is not made much of, and one that has not come is not nought', () => {
    const { all } = toHours(rhythm({ 0: 3 }, { 0: 0.1, 1: 0 }))
    expect(all[0]?.average).toBe(3)
    expect(all[1]?.average).toBeUndefined()
    expect(all[2]?.average).toBe(0)
  })

  test('without scans none is the busiest', () => {
    expect(toHours(rhythm({})).busiest).toBeUndefined()
  })
})

describe('an hour of the week', () => {
  test('is named by its weekday and clock', () => {
    expect(formatWeekHour({ day: 4, hour: 9 })).toBe('Friday, 09:00 to 10:00')
  })

  test('the last hour of a day ends at midnight', () => {
    expect(formatWeekHour({ day: 6, hour: 23 })).toBe('Sunday, 23:00 to 00:00')
  })
})
