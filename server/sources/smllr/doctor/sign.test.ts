import { describe, expect, test } from 'vitest'
import { hoursOf, signOf, tellingOffset, type Hours } from './sign.ts'

/** Scans of three days around the one asked for, by hour; only those named have any. */
const hours = (named: Readonly<Record<number, number>>): Hours => Array.from({ length: 24 }, (_, h) => named[h] ?? 0)

/** A day with a scan at 3, five at 9 and two at 20 o'clock UTC. */
const DAY = hours({ 3: 1, 9: 5, 20: 2 })

describe('the sign of an offset of six hours', () => {
  test('is JavaScript’s where nine o’clock UTC is three o’clock', () => {
    // 18 to 23 are the next day's first hours.
    expect(signOf(DAY, hours({ 3: 5, 14: 2, 19: 8 }), 6)).toBe('js')
  })

  test('is east where nine o’clock UTC is fifteen o’clock', () => {
    // 0 to 5 are the last hours of the day before.
    expect(signOf(DAY, hours({ 1: 7, 9: 1, 15: 5 }), 6)).toBe('east')
  })

  test('has no effect where the hours stay where they are', () => {
    expect(signOf(DAY, DAY, 6)).toBe('ignored')
  })

  test.each([
    ['fit neither way', hours({ 3: 5, 9: 2, 15: 5 })],
    ['are none at all', hours({})],
  ])('is inconclusive where the scans %s', (_, shifted) => {
    expect(signOf(DAY, shifted, 6)).toBe('inconclusive')
  })

  test('is inconclusive where the scans fit both ways', () => {
    const steady = hours(Object.fromEntries(DAY.map((_, h) => [h, 4])))
    expect(signOf(steady, steady, 6)).toBe('inconclusive')
  })
})

describe('an offset that must tell', () => {
  test('gives one hour other scans either way', () => {
    // With six hours, nine o'clock local is 15 or 3 o'clock UTC: none or one.
    expect(tellingOffset(DAY)).toBe(6)
  })

  test('is another one where six hours would look alike', () => {
    // 6 hours before and after any hour are both without scans, or both outside of the day: 0 and 12 tell at 4 and 8.
    expect(tellingOffset(hours({ 0: 1, 12: 1 }))).toBe(4)
  })

  test.each([
    ['without a scan', hours({})],
    ['with as many in each hour', Array<number>(24).fill(3)],
  ])('cannot be found on a day %s', (_, day) => {
    expect(tellingOffset(day)).toBeUndefined()
  })
})

describe('the hours of a timeline', () => {
  test('may leave out those without scans', () => {
    expect(
      hoursOf([
        { date: '2026-05-15T09:00', scans: 5 },
        { date: '2026-05-15T20:00:00.000Z', scans: 2 },
        { date: '2026-05-15 03', scans: 1 },
      ]),
    ).toEqual(DAY)
  })

  test('are not known from one by days', () => {
    expect(hoursOf([{ date: '2026-05-15', scans: 5 }])).toBeUndefined()
  })
})
