import { describe, expect, test } from 'vitest'
import { HOURS_OF_WEEK } from '#contract/rhythm.ts'
import { toHours } from '#src/lib/week-hours.ts'
import { FRIDAY_18, rhythm } from '#src/testing/rhythm.ts'
import { hoursTable, toHeatData } from './select.ts'

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
})

test('taken away, it has every hour of the week', () => {
  const { rows } = hoursTable(toHours(rhythm({ [FRIDAY_18]: 10 }, { [FRIDAY_18]: 3 })))
  expect(rows).toHaveLength(HOURS_OF_WEEK)
  expect(rows[FRIDAY_18]).toEqual(['Friday', '18:00', 10, 3.33])
})
