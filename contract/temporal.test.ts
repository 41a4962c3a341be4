/**
 * Our own zone arithmetic against `Temporal`, written by others, in every zone that the platform knows: at every change
 * of the clocks in these years and around it, where mistakes are made.
 */
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { PERIOD_NAMES, dateAt, periodOf, stepDate, type PeriodName } from './period.ts'
import { offsetAt, toInstant, type Instant, type Zone } from './zone.ts'

/** 2011 has a day that never was and clocks moved a minute past midnight; the others are the present. */
const YEARS = [2011, 2024, 2025, 2026]
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const zones = Intl.supportedValuesOf('timeZone')

interface Change {
  readonly zone: Zone
  readonly at: Instant
}

/** Every instant at which the clocks of a zone change. */
const changes: Change[] = []

/** The same with one zone for all that change alike: same instant, same offsets. */
let unlikeChanges: Change[] = []

beforeAll(() => {
  const byKind = new Map<string, Change>()
  for (const zone of zones) {
    for (const year of YEARS) {
      let next = temporalAt(zone, Date.UTC(year, 0, 1)).getTimeZoneTransition('next')
      while (next !== null && next.year === year) {
        const at = next.epochMilliseconds
        changes.push({ zone, at })
        byKind.set(`${at} ${temporalAt(zone, at - 1).offset} ${next.offset}`, { zone, at })
        next = next.getTimeZoneTransition('next')
      }
    }
  }
  unlikeChanges = [...byKind.values()]
})

function temporalAt(zone: Zone, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString()
}

/** The first instant of the calendar period of that name which contains the date, and that of the next one. */
function temporalSpan(name: PeriodName, date: string, zone: Zone): { first: string; from: Instant; to: Instant } {
  const day = Temporal.PlainDate.from(date)
  const first = {
    day: day,
    week: day.subtract({ days: day.dayOfWeek - 1 }),
    month: day.with({ day: 1 }),
    year: day.with({ month: 1, day: 1 }),
  }[name]
  const startOf = (plain: Temporal.PlainDate) => plain.toZonedDateTime(zone).epochMilliseconds
  return { first: first.toString(), from: startOf(first), to: startOf(first.add({ [`${name}s`]: 1 })) }
}

/** The hours of a day: cut where the wall clock strikes, and where it is moved. */
function temporalHours(date: string, zone: Zone): { date: string; from: Instant; to: Instant }[] {
  const { from, to } = temporalSpan('day', date, zone)
  const hours: { date: string; from: Instant; to: Instant }[] = []
  for (let start = from; start < to;) {
    const local = temporalAt(zone, start)
    const strike = start + (60 - local.minute) * MINUTE
    const change = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity
    const end = Math.min(strike, change, to)
    hours.push({ date: local.toPlainDateTime().toString({ smallestUnit: 'minute' }), from: start, to: end })
    start = end
  }
  return hours
}

test('the platform knows the zones of the world', () => {
  expect(zones.length).toBeGreaterThan(400)
  expect(changes.length).toBeGreaterThan(1_000)
  expect(unlikeChanges.length).toBeGreaterThan(100)
})

test('offset and date are those of Temporal around every change and at instants between', () => {
  for (const { zone, at } of changes) {
    for (const distance of [-DAY, -1, 0, 1, HOUR, 37 * DAY + 12_345_678]) {
      const temporal = temporalAt(zone, at + distance)
      const which = `${zone} at ${iso(at + distance)}`
      expect(offsetAt(zone, at + distance), which).toBe(temporal.offsetNanoseconds / 1e6)
      expect(dateAt(zone, at + distance), which).toBe(temporal.toPlainDate().toString())
    }
  }
})

test('a wall-clock time names the instant that Temporal takes, also when it comes twice or never', () => {
  for (const { zone, at } of changes) {
    const wall = at + offsetAt(zone, at)
    for (const distance of [-DAY, -2 * HOUR, -HOUR, -30 * MINUTE, -MINUTE, 0, MINUTE, 30 * MINUTE, HOUR, DAY]) {
      const local = new Date(wall + distance).toISOString().slice(0, -1)
      const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
      expect(toInstant(zone, wall + distance), `${local} in ${zone}`).toBe(expected.epochMilliseconds)
    }
  }
})

describe('around every change of the clocks', () => {
  test.each(PERIOD_NAMES)('the %s starts and ends where it does for Temporal', (name) => {
    for (const { zone, at } of unlikeChanges) {
      const date = dateAt(zone, at)
      const { first, from, to } = temporalSpan(name, date, zone)
      expect(periodOf(name, date, zone), `${name} ${date} in ${zone}`).toMatchObject({ date: first, from, to })
    }
  })

  test('the hours of the day before, the day itself and the day after are cut as Temporal cuts them', () => {
    for (const { zone, at } of unlikeChanges) {
      for (const steps of [-1, 0, 1]) {
        const date = stepDate('day', dateAt(zone, at), steps)
        expect(periodOf('day', date, zone).buckets, `${date} in ${zone}`).toEqual(temporalHours(date, zone))
      }
    }
  })
})

test('in every zone the buckets of every period follow each other without gap or overlap', () => {
  for (const zone of zones) {
    for (const name of PERIOD_NAMES) {
      const period = periodOf(name, '2026-03-29', zone)
      const ends = [period.from, ...period.buckets.map((bucket) => bucket.to)]
      expect(ends.slice(0, -1), `${name} in ${zone}`).toEqual(period.buckets.map((bucket) => bucket.from))
      expect(ends.at(-1), `${name} in ${zone}`).toBe(period.to)
    }
  }
})
