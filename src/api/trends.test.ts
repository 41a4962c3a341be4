import { expect, test } from 'vitest'
import { knowsLastDays } from './trends.ts'

test('of the last days something is known where scans break off within them, by the clock of the zone', () => {
  // Thirty days up to 20 June begin on 22 May; in Kolkata that is on the 21st, 18:30 in UTC.
  const until = (knownUntil: string | undefined) => ({ asOf: '2026-06-20T09:00:00Z', knownUntil })
  expect(knowsLastDays(until('2026-05-22T00:01:00Z'), 'UTC')).toBe(true)
  expect(knowsLastDays(until('2026-05-21T20:00:00Z'), 'UTC')).toBe(false)
  expect(knowsLastDays(until('2026-05-21T20:00:00Z'), 'Asia/Kolkata')).toBe(true)
  expect(knowsLastDays(until('2026-05-21T18:30:00Z'), 'Asia/Kolkata')).toBe(false)
  expect(knowsLastDays(until(undefined), 'UTC')).toBe(true)
  expect(knowsLastDays(undefined, 'UTC')).toBe(true)
})
