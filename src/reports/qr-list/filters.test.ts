import { describe, expect, test } from 'vitest'
import { NO_FILTERS, ownersOf, tagsIn, qrFilterState, wantedBy, type Moment, type QrFilters } from './filters.ts'
import type { QrRow } from './select.ts'

const spring = { id: 'spring', name: 'Spring menu' }
const lark = { id: 'lark', name: 'Bistro Lark' }

function code(id: string, told: Partial<QrRow>): QrRow {
  return {
    id,
    title: id,
    shortUrl: '',
    destinationUrl: '',
    totalScans: 10,
    createdAt: '2026-04-01T08:00:00Z',
    campaign: null,
    client: null,
    lastScannedAt: '2026-05-15T06:00:00Z',
    ...told,
  }
}

const rows = [
  code('menu', { campaign: spring, client: lark, totalScans: 100 }),
  // Half past eleven at night in UTC, which is the next day in Kolkata.
  code('door', {
    campaign: spring,
    client: lark,
    createdAt: '2026-04-30T23:30:00Z',
    lastScannedAt: '2026-04-15T12:00:00Z',
  }),
  code('stray', { lastScannedAt: '2026-04-15T12:00:01Z' }),
  code('unseen', { totalScans: 0, lastScannedAt: null, createdAt: '2026-05-01' }),
]

/** Noon of 15 May: thirty days after noon of 15 April. */
const moment: Moment = {
  zone: 'UTC',
  now: Date.parse('2026-05-15T12:00:00Z'),
  observedSince: undefined,
  tagsOf: undefined,
}

function found(filters: Partial<QrFilters>, at: Partial<Moment> = {}, of: readonly QrRow[] = rows): string[] {
  const wants = wantedBy({ ...NO_FILTERS, ...filters }, { ...moment, ...at })
  return of.filter((row) => wants?.(row) ?? true).map(({ id }) => id)
}

describe('filters of codes', () => {
  test('that are not set want everything, and cost nothing', () => {
    expect(wantedBy(NO_FILTERS, moment)).toBeUndefined()
  })

  test('take the codes of a campaign, of a client, or those without one', () => {
    expect(found({ campaign: 'spring' })).toEqual(['menu', 'door'])
    expect(found({ client: 'lark' })).toEqual(['menu', 'door'])
    expect(found({ client: '' })).toEqual(['stray', 'unseen'])
    expect(found({ campaign: 'gone' })).toEqual([])
  })

  test('take the codes that have a tag, or none', () => {
    const tagsOf = (id: string) => ({ menu: ['poster', 'window'], stray: ['poster'] })[id] ?? []
    expect(found({ tag: 'poster' }, { tagsOf })).toEqual(['menu', 'stray'])
    expect(found({ tag: 'window' }, { tagsOf })).toEqual(['menu'])
    expect(found({ tag: '' }, { tagsOf })).toEqual(['door', 'unseen'])
    expect(found({ tag: 'gone' }, { tagsOf })).toEqual([])
    expect(found({ tag: 'poster' })).toEqual([])
  })

  test('know the day of creation in the zone, both ends included', () => {
    expect(found({ createdFrom: '2026-05-01' })).toEqual(['unseen'])
    expect(found({ createdFrom: '2026-05-01' }, { zone: 'Asia/Kolkata' })).toEqual(['door', 'unseen'])
    expect(found({ createdFrom: '2026-04-30', createdTo: '2026-04-30' })).toEqual(['door'])
    expect(found({ createdTo: '2026-04-01' })).toEqual(['menu', 'stray'])
  })

  test('count scans: at least, at most, none', () => {
    expect(found({ atLeast: 100 })).toEqual(['menu'])
    expect(found({ atMost: 10, atLeast: 1 })).toEqual(['door', 'stray'])
    expect(found({ atMost: 0 })).toEqual(['unseen'])
  })

  test('tell silence to the moment; what was never scanned has not fallen silent', () => {
    expect(found({ silentDays: 30 })).toEqual(['door'])
    expect(found({ silentDays: 29 })).toEqual(['door', 'stray'])
    expect(found({ silentDays: 31 })).toEqual([])
  })

  test('of what is observed tell silence no longer than it is observed', () => {
    const beat = (lastScanAt: string | null) => ({ id: '', lastHour: 0, hours: [], firstScanAt: null, lastScanAt })
    const { lastScannedAt: _, ...vendors } = code('quiet', {})
    const observed = [
      { ...vendors, beat: beat(null) },
      { ...vendors, id: 'heard', beat: beat('2026-05-15T11:00:00Z') },
      { ...vendors, id: 'new', totalScans: 0, beat: beat(null) },
    ]
    const tenDays = { observedSince: Date.parse('2026-05-05T12:00:00Z') }
    expect(found({ silentDays: 10 }, tenDays, observed)).toEqual(['quiet'])
    expect(found({ silentDays: 11 }, tenDays, observed)).toEqual([])
  })

  test('all hold together', () => {
    expect(found({ client: 'lark', atMost: 50, silentDays: 1 })).toEqual(['door'])
  })
})

describe('filters in an address', () => {
  const parse = (text: string) => qrFilterState.parse(new URLSearchParams(text))

  test('are read back as they were written', () => {
    const filters: QrFilters = {
      campaign: 'a,b & c',
      client: '',
      tag: 'poster, A1',
      createdFrom: '2026-05-01',
      createdTo: '2026-05-31',
      atLeast: 0,
      atMost: 20,
      silentDays: 7,
    }
    const written = Object.entries(qrFilterState.format(filters)).map(([name, text]): [string, string] => [name, text!])
    expect(parse(new URLSearchParams(written).toString())).toEqual(filters)
  })

  test('are left out where they make no sense', () => {
    expect(parse('created-from=2026-02-30&min=many&max=-1&silent=0')).toEqual(NO_FILTERS)
  })
})

test('owners are told by name with their codes, those without one first', () => {
  expect(ownersOf(rows, 'client')).toEqual([
    { id: '', name: '', codes: 2 },
    { id: 'lark', name: 'Bistro Lark', codes: 2 },
  ])
})

test('tags are told by name with their codes, a code in each of its own; those without one first', () => {
  const tagsOf = (id: string) => ({ menu: ['window', 'poster'], stray: ['poster'] })[id] ?? []
  expect(tagsIn(rows, tagsOf)).toEqual([
    { id: '', name: '', codes: 2 },
    { id: 'poster', name: 'poster', codes: 2 },
    { id: 'window', name: 'window', codes: 1 },
  ])
})
