import { expect, test } from 'vitest'
import { DAY_STEPS, PLACE_KINDS, RHYTHMS, dayTable, shareBy } from './rhythm.ts'

test.each(PLACE_KINDS)('The day of a %s runs from morning to night without going back', (kind) => {
  for (const weekday of [0, 6]) {
    const table = dayTable(kind, weekday)
    expect(table).toHaveLength(DAY_STEPS + 1)
    expect(table[0]).toBeGreaterThanOrEqual(0)
    expect(table[DAY_STEPS]).toBeLessThanOrEqual(86_400)
    expect(table.every((second, i) => i === 0 || second >= table[i - 1]!)).toBe(true)
  }
})

test.each(PLACE_KINDS)('The scanners of a %s all live somewhere', (kind) => {
  const { city, region, country, abroad } = RHYTHMS[kind].reach
  expect(city + region + country + abroad).toBeCloseTo(1)
})

test('A restaurant is scanned at lunch and at dinner, less in between, not before dawn', () => {
  const table = dayTable('restaurant', 2)
  const between = (from: number, to: number) => shareBy(table, to * 3600) - shareBy(table, from * 3600)
  expect(shareBy(table, 6 * 3600)).toBe(0)
  expect(between(12, 14)).toBeGreaterThan(2 * between(15, 17))
  expect(between(18, 20)).toBeGreaterThan(2 * between(15, 17))
})

test('Commuters scan in the morning and towards evening on workdays only', () => {
  const part = (weekday: number, from: number, to: number) =>
    shareBy(dayTable('transit', weekday), to * 3600) - shareBy(dayTable('transit', weekday), from * 3600)
  expect(part(1, 7, 9)).toBeGreaterThan(1.5 * part(1, 10, 12))
  expect(part(5, 7, 9)).toBeLessThan(part(5, 10, 12))
})

test('The part of a day that has come is 0 before it begins, 1 after it ends, and half at its median', () => {
  const table = dayTable('museum', 6)
  expect(shareBy(table, -1)).toBe(0)
  expect(shareBy(table, 86_400)).toBe(1)
  expect(shareBy(table, table[DAY_STEPS / 2]!)).toBeCloseTo(0.5)
})
