import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { offsetStretches, type OffsetStretch } from './offset-stretches.ts'
import type { Instant, Zone } from './zone.ts'

const utc = Date.parse
const from = utc('1990-01-01T00:00Z')
const to = utc('2056-01-01T00:00Z')

/** As `Temporal`, written by others, has them. */
function temporalStretches(zone: Zone, start: Instant): OffsetStretch[] {
  const at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone)
  const next = at.getTimeZoneTransition('next')?.epochMilliseconds ?? to
  const first = { from: start, to: Math.min(next, to), offset: at.offsetNanoseconds / 1e6 }
  return next >= to ? [first] : [first, ...temporalStretches(zone, next)]
}

describe('the stretches between changes of the clocks', () => {
  test.each([
    'UTC',
    '+05:45',
    'Europe/Berlin',
    'America/New_York',
    // By half an hour.
    'Australia/Lord_Howe',
    // For a week in 2000: the shortest there was.
    'America/Boa_Vista',
    'America/Recife',
    // Back for Ramadan, and until 2055 for a week or two.
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Gaza',
    // Twice within weeks, both ways, and over the date line.
    'America/Argentina/Tucuman',
    'America/Argentina/San_Luis',
    'Europe/Simferopol',
    'Antarctica/Casey',
    'Asia/Pyongyang',
    'Pacific/Apia',
    'Pacific/Fiji',
  ])('of 66 years in %s are those of Temporal', (zone) => {
    expect(offsetStretches(zone, from, to)).toEqual(temporalStretches(zone, from))
  })

  test('are cut to the span, also where that begins or ends with a change', () => {
    const [spring, autumn] = [utc('2026-03-29T01:00Z'), utc('2026-10-25T01:00Z')]
    const summer = { from: spring, to: autumn, offset: 7_200_000 }
    expect(offsetStretches('Europe/Berlin', spring, autumn)).toEqual([summer])
    expect(offsetStretches('Europe/Berlin', spring - 1, autumn + 1)).toEqual([
      { from: spring - 1, to: spring, offset: 3_600_000 },
      summer,
      { from: autumn, to: autumn + 1, offset: 3_600_000 },
    ])
    expect(offsetStretches('Europe/Berlin', spring, spring)).toEqual([])
  })

  test('are looked for once', () => {
    offsetStretches('America/Lima', from, to)
    const read = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts')
    onTestFinished(() => read.mockRestore())
    offsetStretches('AMERICA/LIMA', from, to)
    // The offset of each of the nine stretches, for another spelling.
    expect(read.mock.calls.length).toBeLessThan(10)
  })
})
