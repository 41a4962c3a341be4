import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { endpoints, envelope, periodOfParams, periodParams, type PeriodQuery } from './reporting.ts'

const now = Date.parse('2026-05-15T20:00:00Z')

/** What is wrong with a query, as "parameter: message". */
function complaints(query: Record<string, unknown>): string[] {
  const parsed = v.safeParse(periodParams, query)
  return (parsed.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}

/** The period that a query names, as "first date in zone". */
function named(query: PeriodQuery): string {
  const { date, zone } = periodOfParams(v.parse(periodParams, query), now)
  return `${date} in ${zone}`
}

describe('parameters', () => {
  test('left out, mean this month in UTC, without bots or comparison', () => {
    const params = v.parse(periodParams, {})
    expect(params).toEqual({
      period: 'month',
      bots: 'exclude',
      weekStart: 'monday',
      compare: 'none',
      match: 'date',
    })
    expect(periodOfParams(params, now)).toMatchObject({
      name: 'month',
      date: '2026-05-01',
      from: Date.parse('2026-05-01T00:00Z'),
      to: Date.parse('2026-06-01T00:00Z'),
    })
  })

  test('that are not known are left out of account', () => {
    expect(complaints({ period: 'day', utm_source: 'poster' })).toEqual([])
  })

  test.each([
    [{ period: 'hour' }, 'period: must be one of day, week, month, year'],
    [{ period: '' }, 'period: must be one of day, week, month, year'],
    [{ timezone: 'Berlin' }, 'timezone: must be an IANA time zone, such as Europe/Berlin'],
    [{ bots: 'yes' }, 'bots: must be exclude or include'],
    [{ compare: 'next' }, 'compare: must be one of none, previous, year, custom'],
  ])('%o is refused with what is allowed', (query, message) => {
    expect(complaints(query)).toEqual([message])
  })

  test.each([
    'yesterday',
    '2026-02-30',
    '15.05.2026',
    '2026-05',
    '2026-05-15T10:00',
    '2026-02-30T10:00:00Z',
    '1989-12-31',
  ])('timeLineDate=%s is refused', (timeLineDate) => {
    expect(complaints({ timeLineDate })).toEqual([
      'timeLineDate: must be an ISO 8601 date from 1990 to 2099, such as 2026-05-15',
    ])
  })

  test.each(['5', '-845', '855', '1.5', 'east', '', '99999', '0x10'])(
    'timezoneOffset=%s is refused',
    (timezoneOffset) => {
      expect(complaints({ timezoneOffset })).toEqual([
        expect.stringMatching(/^timezoneOffset: must be minutes in steps of 15/),
      ])
    },
  )
})

describe('the period that they name', () => {
  test('an offset is counted as JavaScript does: what to add to local time to get UTC', () => {
    // At 20:00Z it is still the 15th in New York and already the 16th in Kolkata.
    expect(named({ period: 'day', timezoneOffset: '240' })).toBe('2026-05-15 in -04:00')
    expect(named({ period: 'day', timezoneOffset: '-330' })).toBe('2026-05-16 in +05:30')
    expect(named({ period: 'day', timezoneOffset: '+240' })).toBe('2026-05-15 in -04:00')
  })

  test('an IANA zone wins over an offset', () => {
    expect(named({ period: 'day', timezone: 'Asia/Kolkata', timezoneOffset: '300' })).toBe('2026-05-16 in Asia/Kolkata')
  })

  test('a date is that date in whatever zone', () => {
    expect(named({ period: 'day', timeLineDate: '2026-05-01', timezone: 'Asia/Kolkata' })).toBe(
      '2026-05-01 in Asia/Kolkata',
    )
    expect(named({ period: 'week', timeLineDate: '2026-01-01' })).toBe('2025-12-29 in +00:00')
  })

  test.each([
    ['2026-05-14T18:29:59Z', '2026-05-14'],
    ['2026-05-14T18:30:00.000Z', '2026-05-15'],
    ['2026-05-15T00:00+05:30', '2026-05-15'],
    ['2026-05-14T23:00:00-0400', '2026-05-15'],
  ])('a moment, %s, is the date that it has in the zone', (timeLineDate, date) => {
    expect(named({ period: 'day', timeLineDate, timezone: 'Asia/Kolkata' })).toBe(`${date} in Asia/Kolkata`)
  })
})

describe('answers', () => {
  test('the documented examples are understood, none of our fields in them', () => {
    const examples: Record<keyof typeof endpoints, unknown> = {
      summary: {
        totalScans: 3,
        uniqueVisitors: 2,
        topDevices: [{ device: 'Mobile', count: 3 }],
        topCountries: [{ country: 'United States', scans: 3 }],
      },
      qrs: [
        {
          id: 'q1',
          title: 'Menu',
          shortUrl: 'https://s.example/a',
          destinationUrl: '',
          totalScans: 0,
          createdAt: '2026-05-01',
        },
      ],
      qr: {
        qrId: 'q1',
        timeline: [{ date: '2026-05-15', scans: 3 }],
        geolocation: [{ city: 'Austin', region: 'Texas', country: 'US', scans: 3 }],
        devices: [],
        referrers: [],
      },
      campaigns: [{ id: 'c1', name: 'Spring', qrCount: 2, totalScans: 3 }],
      campaign: { campaignId: 'c1', name: 'Spring', aggregatedScans: 3, topPerformingQr: { id: 'q1', scans: 3 } },
      clients: [{ id: 'k1', name: 'Baker', activeQrs: 2, status: 'ACTIVE' }],
      client: { clientId: 'k1', clientName: 'Baker', totalScans: 3, activeQrs: 2 },
    }
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const example = examples[name as keyof typeof endpoints]
      expect(v.safeParse(endpoint.data, example).issues, name).toBeUndefined()
    }
  })

  test.each([
    ['a missing field', { uniqueVisitors: 0, topDevices: [], topCountries: [] }, 'totalScans'],
    ['half a scan', { totalScans: 0.5, uniqueVisitors: 0, topDevices: [], topCountries: [] }, 'totalScans'],
    ['fewer than no scans', { totalScans: -1, uniqueVisitors: 0, topDevices: [], topCountries: [] }, 'totalScans'],
    ['a text for a number', { totalScans: 0, uniqueVisitors: '0', topDevices: [], topCountries: [] }, 'uniqueVisitors'],
  ])('%s is refused, and the field named', (_what, data, field) => {
    const { issues } = v.safeParse(endpoints.summary.data, data)
    expect(issues?.map((issue) => v.getDotPath(issue))).toEqual([field])
  })

  test('a field that nobody knows is left out of account', () => {
    const client = { clientId: 'k1', clientName: 'Baker', totalScans: 3, activeQrs: 2, mood: 'fine' }
    expect(v.parse(endpoints.client.data, client)).not.toHaveProperty('mood')
  })
})

describe('the envelope', () => {
  const schema = envelope(endpoints.campaigns.data)

  test('is status, message and data; what we add about period and time may be missing', () => {
    expect(v.is(schema, { status: 200, message: 'Success', data: [] })).toBe(true)
    expect(
      v.is(schema, { status: 200, message: 'Success', data: [], meta: { asOf: '2026-05-15T20:00:00.000Z' } }),
    ).toBe(true)
  })

  test.each([
    { status: 200, message: 'Success' },
    { status: 404, message: 'No such campaign', data: null },
    { status: 200, message: 'Success', data: [], meta: { asOf: 'just now' } },
  ])('%o is none', (body) => {
    expect(v.is(schema, body)).toBe(false)
  })
})
