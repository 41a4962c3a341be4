import { expect, test } from 'vitest'
import { chanceOfSilence, habitOf, type KnownDay } from './habit.ts'

/** Eight weeks from a Monday on; `scansOn` is told the weekday (Sunday is 0) and the day's place. */
function eightWeeks(scansOn: (weekday: number, place: number) => number | undefined): KnownDay[] {
  return Array.from({ length: 56 }, (_, place) => {
    const weekday = (place + 1) % 7
    return { weekday, scans: scansOn(weekday, place) }
  })
}

const isWeekend = (weekday: number) => weekday === 0 || weekday === 6
const [MONDAY, SATURDAY] = [1, 6]

test('a code of working days expects its scans on them, and none at the weekend', () => {
  const habit = habitOf(eightWeeks((weekday) => (isWeekend(weekday) ? 0 : 10)))!
  expect(habit.expectedOn(MONDAY, 1)).toBeCloseTo(10)
  expect(habit.expectedOn(SATURDAY, 6)).toBe(0)
  expect(habit.longestSilence).toBe(2)
  // Four weeks of fifty.
  expect(habit.scans).toBe(200)
})

test('interest that has fallen by half from the first four weeks to the last is expected to fall on so', () => {
  const habit = habitOf(eightWeeks((_, place) => (place < 28 ? 20 : 10)))!
  // The middle of the last four weeks lies 14 days before their end: a fortnight after that it is 10 · ½^(28/28).
  expect(habit.expectedOn(MONDAY, 14.5)).toBeCloseTo(5)
  expect(habit.expectedOn(MONDAY, 42.5)).toBeCloseTo(2.5)
})

test('interest that has risen is not expected to go on rising', () => {
  const habit = habitOf(eightWeeks((_, place) => (place < 28 ? 10 : 20)))!
  expect(habit.expectedOn(MONDAY, 40)).toBeCloseTo(20)
})

test('a crowd counts as three usual days', () => {
  // One Monday in the last four weeks had 500: counted as 30. Over eight weeks Mondays have 7 · 10 + 30 = 100, or 12.5.
  const habit = habitOf(eightWeeks((_, place) => (place === 49 ? 500 : 10)))!
  // The last four weeks have 28 · 10 + 20 = 300 of the 4 · (12.5 + 60) = 290 that their weekdays would have.
  expect(habit.expectedOn(MONDAY, 1)).toBeCloseTo((12.5 * 300) / 290)
})

test('a day that nobody watched is no day without a scan', () => {
  const habit = habitOf(
    eightWeeks((weekday, place) => (place >= 10 && place < 20 ? undefined : isWeekend(weekday) ? 0 : 10)),
  )!
  expect(habit.expectedOn(MONDAY, 1)).toBeCloseTo(10)
  expect(habit.longestSilence).toBe(2)
})

test('without a scan in the later half there is no habit', () => {
  expect(habitOf(eightWeeks((_, place) => (place < 28 ? 10 : 0)))).toBeUndefined()
  expect(habitOf(eightWeeks(() => 0))).toBeUndefined()
})

test('the chance of a silence is that of all scans coming before it, clusters counting as one', () => {
  const habit = { ...habitOf(eightWeeks((weekday) => (isWeekend(weekday) ? 0 : 10)))!, dispersion: 1.5 }
  // (200 / 220)^(200 / 1.5): ln is 133.33 · -0.09531 = -12.708.
  expect(chanceOfSilence(habit, 20)).toBeCloseTo(Math.exp(-12.708), 7)
  // With few scans the level itself is not sure, and the same expectation says less: (20 / 40)^(20 / 1.5) = ½^13.33.
  expect(chanceOfSilence({ ...habit, scans: 20 }, 20)).toBeCloseTo(0.5 ** (40 / 3), 8)
})

test('scans in clusters are less sure than single ones', () => {
  const steady = habitOf(eightWeeks(() => 10))!
  // 2 and 18 in turn: chi-square is 56 · 64/10, of 48 degrees of freedom.
  const clustered = habitOf(eightWeeks((_, place) => (Math.floor(place / 7) % 2 === 0 ? 2 : 18)))!
  expect(steady.dispersion).toBe(1.5)
  expect(clustered.dispersion).toBeCloseTo((56 * 6.4) / 48)
})
