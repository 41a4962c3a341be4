import { describe, expect, test } from 'vitest'
import { parseFilters } from '#src/url-state/filters.ts'
import { beginOf, lockedOf, parseWanted, pathOf, wantedParams } from './wanted.ts'

const NOW = Date.parse('2026-05-15T14:40:00Z')
const client = { kind: 'client', id: 'a/b' } as const
const wanted = (search: string, show: Parameters<typeof parseWanted>[1] = client) =>
  parseWanted(new URLSearchParams(search), show)
const filters = (search: string) => parseFilters(new URLSearchParams(search))
const path = (search: string, show: Parameters<typeof parseWanted>[1] = client) =>
  pathOf(wanted(search, show), { show, filters: filters(search) })

test('what is not said is as it usually is, and what is unknown is not said', () => {
  const usual = wanted('')
  expect(usual).toEqual({
    panel: undefined,
    theme: 'page',
    background: '',
    accent: '',
    radius: '',
    bar: true,
    language: undefined,
    way: 'token',
    height: '',
    lock: [],
  })
  expect(
    wanted('panel=secret&theme=pink&background=red&accent=%23xyzxyz&radius=25&bar=x&speaks=fr&way=x&height=1e9&lock=x'),
  ).toEqual(usual)
  // A campaign has no panel of campaigns.
  expect(wanted('panel=campaigns', { kind: 'campaign', id: 'spring' }).panel).toBeUndefined()
  expect(wanted('panel=campaigns').panel).toBe('campaigns')
})

test('the address and what it says are the same', () => {
  const all =
    'panel=timeline&theme=dark&background=transparent&accent=%23aa0000&radius=4&bar=none&speaks=de&way=link&height=600&lock=dates,filters'
  const params = new URLSearchParams(Object.entries(wantedParams(wanted(all))))
  expect(parseWanted(params, client)).toEqual(wanted(all))
  expect(Object.values(wantedParams(wanted(''))).join('')).toBe('')
})

describe('the frame begins at', () => {
  test.each<[string, string]>([
    ['/clients/a%2Fb', ''],
    ['/clients/a%2Fb/panel/timeline', 'panel=timeline'],
    ['/clients/a%2Fb?period=year&zone=UTC&country=DE', 'period=year&zone=UTC&country=DE'],
    [
      '/clients/a%2Fb?theme=dark&background=transparent&accent=%23aa0000&radius=0&bar=none&language=de',
      'theme=dark&background=transparent&accent=%23aa0000&radius=0&bar=none&speaks=de',
    ],
    // The page around it, or the system, decides
    ['/clients/a%2Fb', 'theme=system'],
    // What is locked stands in the token
    ['/clients/a%2Fb?country=DE', 'period=year&zone=UTC&country=DE&lock=dates'],
    ['/clients/a%2Fb?period=year', 'period=year&country=DE&lock=filters'],
  ])('%s: %s', (expected, search) => {
    expect(path(search)).toBe(expected)
  })

  test('the whole, where it shows the organisation, or whatever the token says', () => {
    expect(path('', { kind: 'organisation' })).toBe('')
    expect(path('panel=hours', { kind: 'organisation' })).toBe('/panel/hours')
  })
})

describe('it begins with', () => {
  const begin = (search: string) => beginOf(wanted(search), filters(search), 'Asia/Kolkata', NOW)

  test.each<[string, string, string, string]>([
    ['', 'month', '2026-05-01', '2026-05-31'],
    ['period=day', 'day', '2026-05-15', '2026-05-15'],
    ['period=week', 'week', '2026-05-11', '2026-05-17'],
    ['period=quarter', 'quarter', '2026-04-01', '2026-06-30'],
    ['period=year', 'year', '2026-01-01', '2026-12-31'],
    ['period=7d', '7d', '2026-05-09', '2026-05-15'],
    ['period=12m', '12m', '2025-06-01', '2026-05-31'],
  ])('what it is when somebody looks, where the code has no date: %s', (search, rolls, from, to) => {
    expect(begin(search)).toEqual({ rolls, from, to, zone: undefined })
    expect(path(search)).not.toMatch(/date=|from=/)
  })

  test.each<[string, string, string]>([
    ['date=2026-04-15', '2026-04-01', '2026-04-30'],
    ['period=30d&date=2026-04-30', '2026-04-01', '2026-04-30'],
    ['period=custom&from=2026-04-02&to=2026-04-03', '2026-04-02', '2026-04-03'],
  ])('the same dates always, where it has one: %s', (search, from, to) => {
    expect(begin(search)).toEqual({ rolls: undefined, from, to, zone: undefined })
    expect(path(search)).toMatch(/date=|from=/)
  })

  test('the dates that are locked, in their zone; else in the zone of the code, or of whoever looks', () => {
    const locked = { rolls: undefined, from: '2026-05-01', to: '2026-05-31', zone: 'Asia/Kolkata' }
    expect(begin('lock=dates')).toEqual(locked)
    expect(begin('zone=Asia/Kolkata')).toEqual({ ...locked, rolls: 'month' })
  })
})

test('locks are the dates in sight in their zone, and the filters', () => {
  const locked = (search: string) => lockedOf(wanted(search), filters(search), 'Asia/Kolkata', NOW)
  expect(locked('period=year')).toBeUndefined()
  expect(locked('period=month&lock=dates')).toEqual({ from: '2026-05-01', to: '2026-05-31', zone: 'Asia/Kolkata' })
  expect(locked('period=month&country=DE&city=Bonn&lock=filters')).toEqual({ country: 'DE', city: 'Bonn' })
  expect(locked('lock=filters')).toBeUndefined()
})
