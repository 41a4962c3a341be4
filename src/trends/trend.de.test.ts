import { expect, test } from 'vitest'
import { before } from '#words/trends/trends.ts'
import { trendsOf } from './trend.ts'

test('up to when the days before count', () => {
  const { knownUntil, beforeUntil } = trendsOf({
    isBeforeKnown: true,
    none: { scans: 0, before: 0 },
    byId: new Map(),
    knownUntil: Date.parse('2026-11-27T17:13:00Z'),
    zone: 'Europe/Berlin',
  })
  expect(knownUntil).toBe(
    'Der letzte Scan überhaupt kam am 27. Nov. 2026, 18:12; was seither geschah, ist hier nicht bekannt.',
  )
  expect(before('460', 30, beforeUntil)).toBe('460 in den 30 Tagen davor, bis 28. Okt. 2026, 18:13')
  expect(before('460', 30)).toBe('460 in den 30 Tagen davor, bis zur selben Uhrzeit')
})
