import { describe, expect, test } from 'vitest'
import { bucketsFor, datesOf, filterParams, parseFilters, periodQuery } from './filters.ts'

const read = (search: string) => parseFilters(new URLSearchParams(search))

describe('reading filters', () => {
  test('an empty address means this month, without bots, in the viewer’s zone', () => {
    expect(read('')).toEqual({
      period: 'month',
      date: undefined,
      dates: undefined,
      zone: undefined,
      weekStart: 'monday',
      bots: 'exclude',
      by: undefined,
      compare: 'previous',
      compareDates: undefined,
      match: undefined,
      only: {},
    })
  })

  test('all of them are read', () => {
    expect(read('period=day&date=2012-03-16&zone=Asia/Kolkata&bots=include')).toMatchObject({
      period: 'day',
      date: '2012-03-16',
      zone: 'Asia/Kolkata',
      bots: 'include',
    })
  })

  test('dates of one’s own are read in either order, for the figures and for what they are compared with', () => {
    expect(read('period=custom&from=2026-05-09&to=2026-05-03')).toMatchObject({
      period: 'custom',
      dates: { date: '2026-05-03', last: '2026-05-09' },
    })
    expect(read('compare=custom&cfrom=2025-05-03&cto=2025-05-09&match=weekday')).toMatchObject({
      compare: 'custom',
      compareDates: { date: '2025-05-03', last: '2025-05-09' },
      match: 'weekday',
    })
  })

  test.each([
    'period=decade',
    'date=2026-02-30',
    'date=16.3.2012',
    'zone=Moon/Base',
    'bots=yes',
    'date=1066-10-14',
    'period=custom',
    'period=custom&from=2026-05-03',
    'period=custom&from=2026-05-03&to=2026-02-30',
    'from=2026-05-03&to=2026-05-09',
    'compare=custom&cfrom=2026-05-03',
    'compare=sideways',
    'week=friday',
    'by=minute',
    'match=moon',
    'country=Germany',
    'country=de&region=Bavaria',
    'region=Georgia',
    'city=Paris',
  ])('what is unknown takes its default: %s', (search) => {
    expect(read(search)).toEqual(read(''))
  })
})

describe('filters of scans', () => {
  const search = 'country=DE&region=&device=Mobile&referrer=Direct'

  test('are read, empty ones too, and stand in the address as they were', () => {
    const filters = read(search)
    expect(filters.only).toEqual({ country: 'DE', region: '', device: 'Mobile', referrer: 'Direct' })
    expect(filterParams(filters).toString()).toBe(search)
  })

  test('are asked for with the period', () => {
    expect(periodQuery(read(search), 'UTC', '2026-05-15')).toMatchObject({
      country: 'DE',
      region: '',
      device: 'Mobile',
    })
    expect(Object.keys(periodQuery(read(''), 'UTC', '2026-05-15'))).not.toContain('country')
  })

  test('leave out a place whose country cannot be asked for', () => {
    expect(read('country=germany&region=Bavaria&city=Munich&device=TV').only).toEqual({ device: 'TV' })
  })
})

describe('writing filters', () => {
  test.each([
    '',
    'period=week',
    'period=day&date=2012-03-16&zone=Asia%2FKolkata&bots=include',
    'period=30d&date=2026-05-09&week=sunday&by=week&compare=year&match=weekday',
    'period=custom&from=2026-05-03&to=2026-05-09&compare=custom&cfrom=2025-05-03&cto=2025-05-09',
    'compare=none',
    'period=week&compare=year&match=date',
  ])('what was read is written again: “%s”', (search) => {
    expect(filterParams(read(search)).toString()).toBe(search)
  })
})

describe('asking with filters', () => {
  const ask = (search: string) => periodQuery(read(search), 'Europe/Berlin', '2026-11-23')

  test('the viewer’s zone is named where the address names none', () => {
    expect(ask('')).toEqual({ period: 'month', timezone: 'Europe/Berlin', compare: 'previous' })
  })

  test('the address wins over the viewer’s zone', () => {
    expect(ask('zone=UTC&date=2026-05-15&bots=include')).toEqual({
      period: 'month',
      timezone: 'UTC',
      timeLineDate: '2026-05-15',
      bots: 'include',
      compare: 'previous',
    })
  })

  test('what the API has no period for is asked by its dates', () => {
    expect(ask('period=7d')).toMatchObject({ from: '2026-11-17', to: '2026-11-23' })
    expect(ask('period=quarter')).toMatchObject({ from: '2026-10-01', to: '2026-12-31' })
    expect(ask('period=custom&from=2026-05-03&to=2026-05-09')).toMatchObject({ from: '2026-05-03', to: '2026-05-09' })
    // The API's own weeks begin on Monday.
    expect(ask('period=week&week=sunday')).toMatchObject({ from: '2026-11-22', to: '2026-11-28', weekStart: 'sunday' })
    expect(ask('period=7d')).not.toHaveProperty('period')
  })

  test('another comparison, matched by weekday, or none', () => {
    expect(ask('compare=year&match=weekday')).toMatchObject({ compare: 'year', match: 'weekday' })
    expect(ask('compare=custom&cfrom=2025-05-03&cto=2025-05-09')).toMatchObject({
      compare: 'custom',
      compareFrom: '2025-05-03',
      compareTo: '2025-05-09',
    })
    expect(ask('compare=none')).not.toHaveProperty('compare')
  })

  test('a day or week a year before is that of the same weekdays, unless the address says dates', () => {
    expect(ask('period=week&date=2026-11-25&compare=year')).toMatchObject({ match: 'weekday' })
    expect(ask('period=day&compare=year')).toMatchObject({ match: 'weekday' })
    expect(ask('period=custom&from=2026-11-16&to=2026-11-22&compare=year')).toMatchObject({ match: 'weekday' })
    expect(ask('period=week&compare=year&match=date')).not.toHaveProperty('match')
    // The day before is the day before, and months keep their dates.
    expect(ask('period=day')).not.toHaveProperty('match')
    expect(ask('compare=year')).not.toHaveProperty('match')
  })

  test('buckets that do not fit the span are not asked for', () => {
    expect(ask('by=week')).toMatchObject({ bucket: 'week' })
    expect(ask('period=year&by=hour')).not.toHaveProperty('bucket')
  })
})

describe('the dates that filters mean, on Monday 23 November 2026', () => {
  test.each([
    ['period=day', '2026-11-23', '2026-11-23'],
    ['period=week', '2026-11-23', '2026-11-29'],
    ['period=week&week=sunday', '2026-11-22', '2026-11-28'],
    ['period=week&week=saturday', '2026-11-21', '2026-11-27'],
    ['', '2026-11-01', '2026-11-30'],
    ['period=quarter', '2026-10-01', '2026-12-31'],
    ['period=quarter&date=2024-02-10', '2024-01-01', '2024-03-31'],
    ['period=year', '2026-01-01', '2026-12-31'],
    ['period=7d', '2026-11-17', '2026-11-23'],
    ['period=30d', '2026-10-25', '2026-11-23'],
    ['period=90d&date=2024-03-01', '2023-12-03', '2024-03-01'],
    ['period=12m', '2025-12-01', '2026-11-30'],
  ])('“%s” is %s to %s', (search, date, last) => {
    expect(datesOf(read(search), '2026-11-23')).toEqual({ date, last })
  })
})

test('a span is cut into what can be read: hours of days, no single bucket, no thousands', () => {
  const bucketsOf = (date: string, last: string) => bucketsFor({ date, last }).join(' ')
  expect(bucketsOf('2026-05-01', '2026-05-01')).toBe('hour')
  expect(bucketsOf('2026-05-01', '2026-05-07')).toBe('hour day')
  expect(bucketsOf('2026-05-01', '2026-05-31')).toBe('day week')
  expect(bucketsOf('2026-01-01', '2026-12-31')).toBe('day week month')
  expect(bucketsOf('2024-01-01', '2026-12-31')).toBe('week month')
})
