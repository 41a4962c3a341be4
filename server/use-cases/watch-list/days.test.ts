import { expect, test } from 'vitest'
import { LOOKED_AT_DAYS, watchDays } from './days.ts'

const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000
const iso = (instant: number) => new Date(instant).toISOString()

test('whole days end with yesterday, and the day that goes on ends now', () => {
  const { whole, goingOn } = watchDays('UTC', Date.parse('2026-05-15T14:40:00Z'), false)
  expect(whole).toHaveLength(LOOKED_AT_DAYS)
  expect(whole.at(-1)).toMatchObject({ date: '2026-05-14', weekday: 4 })
  expect(goingOn).toMatchObject({ date: '2026-05-15', weekday: 5 })
  expect(iso(goingOn.to)).toBe('2026-05-15T14:40:00.000Z')
})

test('days of a zone with half hours begin at 18:30 in UTC', () => {
  // 20:10 in Kolkata is still the 15th; 19:00 in UTC would be the 16th there.
  const { whole, goingOn } = watchDays('Asia/Kolkata', Date.parse('2026-05-15T14:40:00Z'), false)
  expect(goingOn.date).toBe('2026-05-15')
  expect(iso(whole.at(-1)!.from)).toBe('2026-05-13T18:30:00.000Z')
  expect(watchDays('Asia/Kolkata', Date.parse('2026-05-15T19:00:00Z'), false).goingOn.date).toBe('2026-05-16')
})

test('the day on which clocks go forward has 23 hours, the one on which they go back 25', () => {
  const { whole } = watchDays('America/New_York', Date.parse('2026-04-15T12:00:00Z'), false)
  expect(hours(whole.find(({ date }) => date === '2026-03-08')!)).toBe(23)
  const autumn = watchDays('America/New_York', Date.parse('2026-11-15T12:00:00Z'), false)
  expect(hours(autumn.whole.find(({ date }) => date === '2026-11-01')!)).toBe(25)
})

test('earlier days of the same weekday are cut at the time of day that it is, whatever the clocks have done since', () => {
  // Sunday 12 April 2026, 10:00 in New York, which is 14:00 in UTC; before 8 March it was 15:00.
  const { whole, pieces } = watchDays('America/New_York', Date.parse('2026-04-12T14:00:00Z'), true)
  const cutOf = (date: string) => {
    const day = whole.find((one) => one.date === date)!
    return day.cut === undefined ? undefined : iso(pieces[day.cut]!.from)
  }
  expect(cutOf('2026-04-05')).toBe('2026-04-05T14:00:00.000Z')
  expect(cutOf('2026-03-08')).toBe('2026-03-08T14:00:00.000Z')
  expect(cutOf('2026-03-01')).toBe('2026-03-01T15:00:00.000Z')
  expect(cutOf('2026-04-04')).toBeUndefined()
})

test('pieces follow each other without a gap, and days are made of all of them', () => {
  const { whole, goingOn, pieces } = watchDays('America/New_York', Date.parse('2026-04-12T14:00:00Z'), true)
  // 112 whole days, 16 of them cut in two, and the day that goes on.
  expect(pieces).toHaveLength(112 + 16 + 1)
  for (const [i, piece] of pieces.entries()) expect(piece.to).toBe(pieces[i + 1]?.from ?? goingOn.to)
  expect([...whole, goingOn].map(({ first }) => first).slice(1)).toEqual(whole.map(({ end }) => end))
})
