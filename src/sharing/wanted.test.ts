import { describe, expect, test } from 'vitest'
import { faultOf, inputOf, type Wanted } from './wanted.ts'

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
    [undefined, { password: '12345678' }],
  ])('%s: %o', (expected, change) => {
    expect(fault(change)).toBe(expected)
  })
})
