import { describe, expect, test } from 'vitest'
import { HOURS_OF_WEEK, type Rhythm } from '#contract/rhythm.ts'
import { hoursTable, nameOf, toHeatData, toHours } from './select.ts'

/** Every hour four times; scans where they are named, by place in the week from Monday's first. */
function rhythm(scans: Readonly<Record<number, number>>, hours: Readonly<Record<number, number>> = {}): Rhythm {
  const places = Array.from({ length: HOURS_OF_WEEK }, (_, i) => i)
  return { scans: places.map((i) => scans[i] ?? 0), hours: places.map((i) => hours[i] ?? 4) }
}

const FRIDAY_18 = 4 * 24 + 18
const SUNDAY_0 = 6 * 24

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

describe('the map', () => {
  const hours = toHours(rhythm({ [FRIDAY_18]: 124, 0: 1 }, { 1: 0 }))

  test('has the days as the viewer’s week has them', () => {
    const first = (weekStart: 'monday' | 'saturday' | 'sunday') => toHeatData(hours, weekStart).rows[0]?.name
    expect([first('monday'), first('saturday'), first('sunday')]).toEqual(['Monday', 'Saturday', 'Sunday'])
    expect(
      toHeatData(hours, 'sunday')
        .rows.map(({ shortName }) => shortName)
        .join(' '),
    ).toBe('Sun Mon Tue Wed Thu Fri Sat')
  })

  test('says of each hour what it had', () => {
    const { rows, most } = toHeatData(hours, 'monday')
    expect(rows[4]?.cells[18]).toEqual({ words: 'Friday, 18:00 to 19:00: 124 scans, 31 an hour', value: 31 })
    expect(rows[0]?.cells[0]?.words).toBe('Monday, 00:00 to 01:00: 1 scan, 0.3 an hour')
    expect(rows[0]?.cells[1]).toEqual({ words: 'Monday, 01:00 to 02:00: not in this span', value: undefined })
    expect(most).toBe('31 an hour')
  })

  test('the last hour of a day ends at midnight', () => {
    expect(nameOf({ day: 6, hour: 23 })).toBe('Sunday, 23:00 to 00:00')
  })
})

test('taken away, it has every hour of the week', () => {
  const { rows } = hoursTable(toHours(rhythm({ [FRIDAY_18]: 10 }, { [FRIDAY_18]: 3 })))
  expect(rows).toHaveLength(HOURS_OF_WEEK)
  expect(rows[FRIDAY_18]).toEqual(['Friday', '18:00', 10, 3.33])
})
