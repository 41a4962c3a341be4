import { describe, expect, test } from 'vitest'
import { changeOf, faultOf, faultOfChange, inputOf, unchanged, type Wanted, type WantedChange } from './wanted.ts'

const NOW = Date.parse('2026-05-15T14:40:00Z')
const client = { kind: 'client', id: 'harbour', name: 'Harbour' } as const
const plain: Wanted = {
  name: 'For Ann',
  dates: 'free',
  from: '2026-05-01',
  to: '2026-05-31',
  expiry: 'never',
  until: '',
  password: '',
  hosts: '',
}
const input = (change: Partial<Wanted>) => inputOf({ ...plain, ...change }, client, 'Asia/Kolkata', NOW)
const fault = (change: Partial<Wanted>) => faultOf({ ...plain, ...change }, 'Asia/Kolkata', NOW)

test('what is left as it is limits nothing', () => {
  expect(input({ name: ' For Ann ' })).toEqual({
    name: 'For Ann',
    subject: { kind: 'client', id: 'harbour' },
    dates: null,
    expiresAt: null,
    password: null,
    hosts: [],
  })
})

test('dates are those of the zone, and the last day counts to its end there', () => {
  expect(input({ dates: 'limited' }).dates).toEqual({ from: '2026-05-01', to: '2026-05-31', zone: 'Asia/Kolkata' })
  expect(input({ expiry: '7' }).expiresAt).toBe('2026-05-22T14:40:00.000Z')
  // Midnight of Kolkata is 18:30 in Greenwich.
  expect(input({ expiry: 'date', until: '2026-05-31' }).expiresAt).toBe('2026-05-31T18:30:00.000Z')
})

describe('it is told', () => {
  test.each<[string | undefined, Partial<Wanted>]>([
    ['name', { name: '  ' }],
    ['dates', { dates: 'limited', to: '2026-04-30' }],
    ['dates', { dates: 'limited', from: '' }],
    [undefined, { dates: 'free', from: '' }],
    ['expiry', { expiry: 'date' }],
    ['expiry', { expiry: 'date', until: '2026-05-14' }],
    [undefined, { expiry: 'date', until: '2026-05-15' }],
    ['password', { password: '1234567' }],
    [undefined, { hosts: 'https://wiki.example.com/start' }],
    [undefined, { password: '12345678' }],
  ])('%s: %o', (expected, change) => {
    expect(fault(change)).toBe(expected)
  })
})

test('sites are named by their origins, each once', () => {
  const hosts = 'https://wiki.example.com/start\nhttps://*.example.com https://wiki.example.com'
  expect(input({ hosts }).hosts).toEqual(['https://wiki.example.com', 'https://*.example.com'])
  expect(fault({ hosts: 'wiki' })).toEqual({ kind: 'host', host: 'wiki' })
})

test('the organisation is shared without an id', () => {
  const organisation = { kind: 'organisation', id: '', name: 'Overview' } as const
  expect(inputOf(plain, organisation, 'UTC', NOW).subject).toEqual({ kind: 'organisation' })
})

test('a report is shared by its version', () => {
  const report = { kind: 'report', id: 'r', version: 2, name: 'May' } as const
  expect(inputOf(plain, report, 'UTC', NOW)).toMatchObject({
    subject: { kind: 'report', id: 'r', version: 2 },
    dates: null,
  })
})

describe('a change', () => {
  const open = { name: 'For Ann', hasPassword: false, hosts: ['https://a.test', 'https://b.test'] }
  const locked = { ...open, hasPassword: true }
  const change = (link: typeof open, wanted: Partial<WantedChange>) =>
    changeOf({ ...unchanged(link), ...wanted }, link, 'Asia/Kolkata', NOW)
  const fault = (wanted: Partial<WantedChange>) =>
    faultOfChange({ ...unchanged(locked), ...wanted }, 'Asia/Kolkata', NOW)

  test('names only what is to be another', () => {
    expect(change(open, {})).toEqual({})
    expect(change(locked, {})).toEqual({})
    expect(change(locked, { name: ' For Zoë ' })).toEqual({ name: 'For Zoë' })
    expect(change(locked, { expiry: 'never' })).toEqual({ expiresAt: null })
    expect(change(locked, { expiry: '7' })).toEqual({ expiresAt: '2026-05-22T14:40:00.000Z' })
    expect(change(locked, { asks: 'another', password: 'a long password' })).toEqual({ password: 'a long password' })
    expect(change(locked, { asks: 'none', password: 'typed before' })).toEqual({ password: null })
    expect(change(open, { hosts: 'https://a.test/start https://b.test' })).toEqual({})
    expect(change(open, { hosts: 'https://a.test\nhttps://c.test' })).toEqual({
      hosts: ['https://a.test', 'https://c.test'],
    })
    expect(change(open, { hosts: ' ' })).toEqual({ hosts: [] })
    // There was none.
    expect(change(open, { asks: 'none' })).toEqual({})
  })

  test('has the same faults as a new link, where it changes something', () => {
    expect(fault({ name: ' ' })).toBe('name')
    expect(fault({ expiry: 'date', until: '2026-05-14' })).toBe('expiry')
    expect(fault({ asks: 'another' })).toBe('password')
    expect(fault({ hosts: 'a.test' })).toEqual({ kind: 'host', host: 'a.test' })
    expect(fault({ expiry: 'keep', until: '2026-05-14' })).toBeUndefined()
    expect(fault({ asks: 'none', password: 'short' })).toBeUndefined()
  })
})
