import { describe, expect, test } from 'vitest'
import { inputOf, wantedOf } from './wanted.ts'

const wanted = { scans: '2000', from: '2026-05-01', to: '2026-05-31', timezone: 'Europe/Berlin' }

describe('scans are read as people write them', () => {
  test.each(['2000', '2,000', '2.000', '2 000', '2\u{202F}000', '2’000', ' 2000 '])('%s', (scans) => {
    expect(inputOf({ ...wanted, scans })).toEqual({ ...wanted, scans: 2000 })
  })

  test.each(['', '0', '-5', '1.5', '2,00', '2.0000', '1e3', 'two', '1000000001'])('but not %s', (scans) => {
    expect(inputOf({ ...wanted, scans })).toBe('scans')
  })
})

test('a goal has a first and a last day, in this order, at most two years from each other', () => {
  expect(inputOf({ ...wanted, to: '' })).toBe('dates')
  expect(inputOf({ ...wanted, from: '2026-02-30' })).toBe('dates')
  expect(inputOf({ ...wanted, to: '2026-04-30' })).toBe('dates')
  expect(inputOf({ ...wanted, to: '2026-05-01' })).toMatchObject({ to: '2026-05-01' })
  // 731 days from 1 May 2026, with the leap day of 2028.
  expect(inputOf({ ...wanted, to: '2028-04-30' })).toMatchObject({ to: '2028-04-30' })
  expect(inputOf({ ...wanted, to: '2028-05-01' })).toBe('tooLong')
})

test('a new one begins today in the zone of the page; one that there is keeps its own', () => {
  expect(wantedOf(null, '2026-05-15', 'Asia/Kolkata')).toEqual({
    scans: '',
    from: '2026-05-15',
    to: '',
    timezone: 'Asia/Kolkata',
  })
  const goal = { kind: 'qr', id: 'menu', ...wanted, scans: 2000 } as const
  expect(wantedOf(goal, '2026-05-15', 'Asia/Kolkata')).toEqual(wanted)
})
