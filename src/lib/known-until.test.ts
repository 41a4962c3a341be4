import { expect, test } from 'vitest'
import { knownUntilInWords } from './known-until.ts'

test.each([
  ['2026-05-15T10:01:00Z', 'UTC', 'on 15 May 2026, 10:00'],
  ['2026-05-16T00:00:00Z', 'UTC', 'late on 15 May 2026'],
  // Midnight in Berlin, where it is summer, is ten in the evening in Greenwich.
  ['2026-05-15T22:00:00Z', 'Europe/Berlin', 'late on 15 May 2026'],
  ['2026-05-15T22:00:00Z', 'UTC', 'on 15 May 2026, 21:59'],
] as const)('scans that break off at %s are told in %s: the last came %s', (until, zone, when) => {
  expect(knownUntilInWords(Date.parse(until), zone)).toBe(
    `The last scan of all came ${when}; what has happened since is not known here.`,
  )
})
