/**
 * Time zones: what the clock on the wall says at an instant, and which instant a wall-clock time names.
 *
 * An instant is a number of milliseconds since 1970-01-01T00:00Z. A zone is an IANA name ("Asia/Kolkata") or a fixed
 * offset east of Greenwich ("+05:30"). Wall-clock ("local") times are carried as the milliseconds of the UTC instant
 * that reads the same, so that arithmetic on them never meets daylight saving.
 *
 * Our own arithmetic over `Intl`, not a Temporal polyfill: 2 kB (with the periods) instead of 19 in the browser's first
 * load. The tests compare it with a Temporal implementation in every zone that the platform knows.
 */
export type Instant = number
export type LocalTime = number
export type Zone = string

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const fixedOffset = /^([+-])(\d\d):(\d\d)$/

/** `timezoneOffset` as JavaScript counts it (minutes to add to local time to get UTC: New York in winter is 300). */
export function zoneFromJsOffset(minutes: number): Zone {
  const east = -minutes
  const sign = east < 0 ? '-' : '+'
  const absolute = Math.abs(east)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${sign}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`
}

/** By the name in small letters: `Intl` takes any, and 26 kB for each; there are some 600 names, but 2²⁹ ways to write one. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: Zone): Intl.DateTimeFormat {
  const name = zone.toLowerCase()
  let found = formatters.get(name)
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(name, found)
  }
  return found
}

/** Whether the platform knows the zone. Fixed offsets are taken between -14:00 and +14:00 in quarters of an hour. */
export function isZone(zone: string): boolean {
  const fixed = fixedOffset.exec(zone)
  if (fixed !== null) {
    const hours = Number(fixed[2])
    const minutes = Number(fixed[3])
    return minutes % 15 === 0 && minutes < 60 && hours * 60 + minutes <= 14 * 60
  }
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) return false
  try {
    formatter(zone)
    return true
  } catch {
    return false
  }
}

/** Milliseconds to add to UTC to get the zone's wall clock at that instant. */
export function offsetAt(zone: Zone, instant: Instant): number {
  if (zone === 'UTC') return 0
  const fixed = fixedOffset.exec(zone)
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3])
    return (fixed[1] === '-' ? -minutes : minutes) * MINUTE
  }
  const key = `${zone} ${instant}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const found = readOffset(zone, instant)
  if (offsets.size >= MOST_OFFSETS) offsets.clear()
  offsets.set(key, found)
  return found
}

/** A period looks at the same hundred instants whenever it is asked for, and `Intl` takes some 15 µs for each. */
const offsets = new Map<string, number>()
const MOST_OFFSETS = 10_000

function readOffset(zone: Zone, instant: Instant): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatter(zone).formatToParts(instant)) part[type] = Number(value)
  const local = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second'])
  return local - Math.floor(instant / 1000) * 1000
}

/** What the wall clock says at an instant. */
export function toLocal(zone: Zone, instant: Instant): LocalTime {
  return instant + offsetAt(zone, instant)
}

/**
 * The instant that a wall-clock time names. A time that comes twice (clocks go back) is the earlier one; a time that
 * never comes (clocks go forward) is moved on by the gap, so the start of a day without midnight is its first instant.
 * Both as `Temporal` does with `disambiguation: 'compatible'`.
 */
export function toInstant(zone: Zone, local: LocalTime): Instant {
  const before = offsetAt(zone, local - DAY)
  const after = offsetAt(zone, local + DAY)
  const early = local - Math.max(before, after)
  const late = local - Math.min(before, after)
  if (toLocal(zone, early) === local) return early
  if (toLocal(zone, late) === local) return late
  return local - before
}
