import { describe, expect, it } from 'vitest'
import { recheckAt, standingOf, type Standing } from './settling.ts'

const HOUR = 3_600_000
const SETTLE = 48 * HOUR
/** 14 May 2026 in UTC. */
const day = { from: Date.parse('2026-05-14T00:00:00Z'), to: Date.parse('2026-05-15T00:00:00Z') }

/** How the answer stands after being fetched so many hours after the end of the day, one after the other. */
function afterFetches(...hoursAfterEnd: number[]): Standing | undefined {
  let standing: Standing | undefined
  for (const hours of hoursAfterEnd) standing = standingOf(standing, day, day.to + hours * HOUR, SETTLE)
  return standing
}

describe('An answer', () => {
  it('is open when it was taken before the end of its span', () => {
    expect(afterFetches(-0.001)).toEqual({ firstClosedAt: undefined, sealed: false })
  })

  it('is closed when it was taken at the very end', () => {
    expect(afterFetches(0)).toEqual({ firstClosedAt: day.to, sealed: false })
  })

  it.each([
    ['by the second look, 48 hours after the end', [1, 48], true],
    ['not by a second look a moment before', [1, 47.999], false],
    ['not by the first look, however late', [400], false],
    ['by the second look an hour after such a first one', [400, 401], true],
    ['not by one that follows it at once', [400, 400.1], false],
    ['not by a look from before the end and one after', [-1, 48], false],
    ['by the second of two looks after the end', [-1, 48, 49], true],
    ['by the third look where the second came too early', [1, 20, 48], true],
    ['not by a second look within the hour, though one is before and one after the 48 hours', [47.9, 48.1], false],
  ])('is sealed: %s', (_, hours, sealed) => {
    expect(afterFetches(...hours)?.sealed).toBe(sealed)
  })

  it('is open again where the clock was ahead when it was taken', () => {
    expect(afterFetches(2, -3)).toEqual({ firstClosedAt: undefined, sealed: false })
  })

  it('that is a list never closes', () => {
    const first = standingOf(undefined, undefined, day.to, SETTLE)
    expect(standingOf(first, undefined, day.to + 1000 * HOUR, SETTLE)).toEqual({
      firstClosedAt: undefined,
      sealed: false,
    })
  })
})

describe('The second look is due', () => {
  it('48 hours after the end, where the first came soon after it', () => {
    expect(recheckAt(day.to, day.to + HOUR, SETTLE)).toBe(Date.parse('2026-05-17T00:00:00Z'))
  })

  it('an hour after the first, where that came late', () => {
    expect(recheckAt(day.to, Date.parse('2026-06-01T10:00:00Z'), SETTLE)).toBe(Date.parse('2026-06-01T11:00:00Z'))
  })

  it('an hour after the first, where nothing has to settle', () => {
    expect(recheckAt(day.to, day.to, 0)).toBe(day.to + HOUR)
  })
})
