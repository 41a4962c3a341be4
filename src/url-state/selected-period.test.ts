import { describe, expect, test } from 'vitest'
import { parseFilters } from './filters.ts'
import { selectedPeriod } from './selected-period.ts'
import { periodAround } from './change-dates.ts'

/** A Monday. */
const NOW = Date.parse('2026-11-23T12:00:00Z')

const select = (search: string) => selectedPeriod(parseFilters(new URLSearchParams(search)), 'UTC', NOW)

describe('the period in sight', () => {
  test('without a date it is the one going on: back leads to the one before, forward nowhere', () => {
    expect(select('')).toEqual({
      name: 'month',
      date: '2026-11-01',
      last: '2026-11-30',
      when: 'now',
      today: '2026-11-23',
      back: { date: '2026-10-01' },
      forward: undefined,
    })
  })

  test('the one going on is named without a date when stepping forward into it', () => {
    expect(select('date=2026-10-17')).toMatchObject({ when: 'past', forward: { date: undefined } })
    expect(select('date=2026-09-17').forward).toEqual({ date: '2026-10-01' })
  })

  test('weeks begin on Monday and step over the end of a year', () => {
    expect(select('period=week')).toMatchObject({ date: '2026-11-23', back: { date: '2026-11-16' } })
    expect(select('period=week&date=2026-01-01')).toMatchObject({
      date: '2025-12-29',
      back: { date: '2025-12-22' },
      forward: { date: '2026-01-05' },
    })
  })

  test('a day steps by days, a year by years', () => {
    expect(select('period=day&date=2024-03-01').back).toEqual({ date: '2024-02-29' })
    expect(select('period=year').back).toEqual({ date: '2025-01-01' })
  })

  test('from the future, one step back leads to now', () => {
    expect(select('date=2031-01-01')).toMatchObject({ when: 'future', back: { date: undefined }, forward: undefined })
  })

  test('there is nothing before the first year that the API takes', () => {
    expect(select('period=year&date=1990-06-01').back).toBeUndefined()
  })

  test('which period is going on depends on the zone', () => {
    const newYear = Date.parse('2026-12-31T20:00:00Z')
    const filters = parseFilters(new URLSearchParams('period=year'))
    expect(selectedPeriod(filters, 'UTC', newYear).date).toBe('2026-01-01')
    expect(selectedPeriod(filters, 'Asia/Kolkata', newYear).date).toBe('2027-01-01')
  })
})

describe('spans that end today', () => {
  test('step by their own length, and forward to today again', () => {
    expect(select('period=7d')).toMatchObject({
      name: 'custom',
      date: '2026-11-17',
      last: '2026-11-23',
      when: 'now',
      back: { date: '2026-11-16' },
      forward: undefined,
    })
    expect(select('period=7d&date=2026-11-16')).toMatchObject({
      back: { date: '2026-11-09' },
      forward: { date: undefined },
    })
    expect(select('period=7d&date=2026-11-20').forward).toEqual({ date: undefined })
    expect(select('period=12m').back).toEqual({ date: '2025-11-01' })
    expect(select('period=quarter').back).toEqual({ date: '2026-07-01' })
  })
})

describe('dates of one’s own', () => {
  test('step by their days, not beyond today', () => {
    expect(select('period=custom&from=2026-11-10&to=2026-11-14')).toMatchObject({
      when: 'past',
      back: { dates: { date: '2026-11-05', last: '2026-11-09' } },
      forward: { dates: { date: '2026-11-15', last: '2026-11-19' } },
    })
    expect(select('period=custom&from=2026-11-20&to=2026-11-24').forward).toBeUndefined()
  })

  test('step by months where they are whole months, across a leap day', () => {
    expect(select('period=custom&from=2024-03-01&to=2024-04-30').back).toEqual({
      dates: { date: '2024-01-01', last: '2024-02-29' },
    })
  })
})

describe('picking a date', () => {
  const month = parseFilters(new URLSearchParams())

  test('within the period going on, the address stays short', () => {
    expect(periodAround(month, '2026-11-02', '2026-11-23')).toEqual({ date: undefined })
  })

  test('elsewhere it is named', () => {
    expect(periodAround(month, '2026-10-31', '2026-11-23')).toEqual({ date: '2026-10-31' })
  })
})
