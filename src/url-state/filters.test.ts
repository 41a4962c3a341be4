import { describe, expect, test } from 'vitest'
import { dateOf, filterParams, parseFilters, periodQuery } from './filters.ts'

const read = (search: string) => parseFilters(new URLSearchParams(search))

describe('reading filters', () => {
  test('an empty address means this month, without bots, in the viewer’s zone', () => {
    expect(read('')).toEqual({ period: 'month', date: undefined, zone: undefined, bots: 'exclude' })
  })

  test('all of them are read', () => {
    expect(read('period=day&date=2012-03-16&zone=Asia/Kolkata&bots=include')).toEqual({
      period: 'day',
      date: '2012-03-16',
      zone: 'Asia/Kolkata',
      bots: 'include',
    })
  })

  test.each(['period=decade', 'date=2026-02-30', 'date=16.3.2012', 'zone=Moon/Base', 'bots=yes', 'date=1066-10-14'])(
    'what is unknown takes its default: %s',
    (search) => {
      expect(read(search)).toEqual(read(''))
    },
  )
})

describe('writing filters', () => {
  test.each(['', 'period=week', 'period=day&date=2012-03-16&zone=Asia%2FKolkata&bots=include'])(
    'what was read is written again: “%s”',
    (search) => {
      expect(filterParams(read(search)).toString()).toBe(search)
    },
  )
})

describe('asking with filters', () => {
  test('the viewer’s zone is named where the address names none', () => {
    expect(periodQuery(read(''), 'Europe/Berlin')).toEqual({
      period: 'month',
      timezone: 'Europe/Berlin',
      compare: 'previous',
    })
  })

  test('the address wins over the viewer’s zone', () => {
    expect(periodQuery(read('zone=UTC&date=2026-05-15&bots=include'), 'Europe/Berlin')).toEqual({
      period: 'month',
      timezone: 'UTC',
      timeLineDate: '2026-05-15',
      bots: 'include',
      compare: 'previous',
    })
  })

  test('no date means today in the zone, which may be tomorrow already', () => {
    const lateInLondon = Date.parse('2026-11-22T23:00:00Z')
    expect(dateOf(read(''), 'Asia/Kolkata', lateInLondon)).toBe('2026-11-23')
    expect(dateOf(read('date=2026-05-15'), 'Asia/Kolkata', lateInLondon)).toBe('2026-05-15')
  })
})
