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

test('a new one has the dates in sight where some are to come, else begins today; one that there is keeps its own', () => {
  const today = '2026-05-15'
  const offered = (date: string, last: string) => wantedOf(null, { date, last, today }, 'Asia/Kolkata')
  const timezone = 'Asia/Kolkata'
  expect(offered('2026-04-01', '2026-06-30')).toEqual({ scans: '', from: '2026-04-01', to: '2026-06-30', timezone })
  expect(offered('2026-06-01', '2026-06-30')).toMatchObject({ from: '2026-06-01', to: '2026-06-30' })
  // A month that is over, and days that end today.
  expect(offered('2026-04-01', '2026-04-30')).toEqual({ scans: '', from: today, to: '', timezone })
  expect(offered('2026-05-09', '2026-05-15')).toMatchObject({ from: today, to: '' })
  const goal = { kind: 'qr', id: 'menu', ...wanted, scans: 2000 } as const
  expect(wantedOf(goal, { date: '2026-04-01', last: '2026-06-30', today }, timezone)).toEqual(wanted)
})
