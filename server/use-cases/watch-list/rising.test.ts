import { expect, test } from 'vitest'
import { watchDays } from './days.ts'
import { riseOf } from './rising.ts'
import { codeWith } from './testing/code.ts'

/** Friday 15 May 2026, 14:40 in Berlin, where clocks went forward on 29 March. */
const days = watchDays('Europe/Berlin', Date.parse('2026-05-15T12:40:00Z'), true)

test('a day is held against the same weekday of eight weeks before', () => {
  // Saturdays have 40, other days 5. Last Tuesday had 31, three times as many as Tuesdays have; last Saturday 60.
  const code = codeWith(days, ({ weekday, date }) =>
    date === '2026-05-12' ? 31 : date === '2026-05-09' ? 60 : weekday === 6 ? 40 : weekday === 2 ? 10 : 5,
  )
  const rise = riseOf(code, days)!
  expect(rise.day.date).toBe('2026-05-12')
  expect(rise.scans).toBe(31)
  expect(rise.before).toEqual([10, 10, 10, 10, 10, 10, 10, 10])
})

test('three times as many is no rise yet, nor are nineteen after none', () => {
  const on12th = (scans: number, usual: number) =>
    codeWith(days, ({ date }) => (date === '2026-05-12' ? scans : usual), { before: 1 })
  expect(riseOf(on12th(30, 10), days)).toBeUndefined()
  expect(riseOf(on12th(19, 0), days)).toBeUndefined()
  expect(riseOf(on12th(20, 0), days)?.scans).toBe(20)
})

test('a day that lies more than a week back is over', () => {
  const on = (wanted: string) =>
    riseOf(
      codeWith(days, ({ date }) => (date === wanted ? 100 : 5)),
      days,
    )
  expect(on('2026-05-08')?.day.date).toBe('2026-05-08')
  expect(on('2026-05-07')).toBeUndefined()
})

test('the day that goes on is held against the same hours of Fridays before', () => {
  const code = codeWith(days, () => 40)
  const scans = [...code.scans]
  // Up to 14:40 Fridays had 2 of their 40.
  for (const { cut, end } of days.whole) if (cut !== undefined) [scans[cut - 1], scans[end - 1]] = [2, 38]
  scans[days.goingOn.first] = 25
  const rise = riseOf({ ...code, scans }, days)!
  expect(rise.day).toBe(days.goingOn)
  expect(rise).toMatchObject({ scans: 25, before: [2, 2, 2, 2, 2, 2, 2, 2] })
})

test('of several days the one that stands out most is told', () => {
  const code = codeWith(days, ({ date }) => (date === '2026-05-11' ? 50 : date === '2026-05-13' ? 90 : 5))
  expect(riseOf(code, days)?.day.date).toBe('2026-05-13')
})

test('a code that is new has no habit to rise above', () => {
  const since = (first: string) => codeWith(days, ({ date }) => (date === '2026-05-12' ? 100 : date >= first ? 1 : 0))
  // Tuesdays before 12 May: 5 May, 28, 21 and 14 April.
  expect(riseOf(since('2026-04-15'), days)).toBeUndefined()
  expect(riseOf(since('2026-04-14'), days)?.before).toEqual([1, 1, 1, 1])
})
