import { describe, expect, test } from 'vitest'
import { describeChange, formatCount, formatExact, formatShare } from './numbers.ts'
import { formatTick } from './ticks.ts'

describe('counts', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1234, '1,234'],
    [99_999, '99,999'],
    [100_000, '100.0k'],
    [123_456, '123.5k'],
    [999_949, '999.9k'],
    [1_000_000, '1.0m'],
    [1_234_567, '1.2m'],
    // Platforms differ over the case of the letter.
  ])('%d is shown as %s', (count, text) => {
    expect(formatCount(count).toLowerCase()).toBe(text)
  })

  test('the exact value has every digit', () => {
    expect(formatExact(1_234_567)).toBe('1,234,567')
  })

  test('ticks are full below ten thousand', () => {
    expect(formatTick(9_500)).toBe('9,500')
    expect(formatTick(20_000).toLowerCase()).toBe('20k')
  })
})

describe('shares', () => {
  test.each([
    [1, 8, '12.5%'],
    [1, 3, '33.3%'],
    [5, 5, '100.0%'],
    [0, 5, '0.0%'],
    [1, 1001, '<0.1%'],
    [1, 1000, '0.1%'],
    [0, 0, ''],
  ])('%d of %d is “%s”', (part, total, text) => {
    expect(formatShare(part, total)).toBe(text)
  })
})

describe('changes', () => {
  test.each([
    [9, 8, 'up', '12.5% more'],
    [7, 8, 'down', '12.5% fewer'],
    [8, 8, 'same', 'no change'],
    [0, 0, 'same', 'no change'],
    [0, 8, 'down', '100% fewer'],
    [3, 0, 'fromNothing', '3 more'],
    [10_001, 10_000, 'up', '<0.1% more'],
  ])('%d after %d is %s: %s', (current, before, kind, text) => {
    expect(describeChange(current, before)).toEqual({ kind, text })
  })

  test('has a decimal only where that says something', () => {
    expect(describeChange(3, 2).text).toBe('50% more')
    expect(describeChange(0, 8).text).toBe('100% fewer')
    expect(describeChange(9, 8).text).toBe('12.5% more')
  })

  test.each([
    // From 10 to 120 is eleven tens more.
    [120, 10, '1,100% more'],
    // 14,286 more: 10.598 times what was before.
    [15_634, 1_348, '1,060% more'],
    // 991.9 %, the tenth below what loses its decimal, and 999.96 %, which rounds up to it.
    [10_919, 1_000, '991.9% more'],
    [109_996, 10_000, '1,000% more'],
  ])('%d after %d is %s: always per cent, from a thousand on without decimals', (current, before, text) => {
    expect(describeChange(current, before).text).toBe(text)
  })
})
