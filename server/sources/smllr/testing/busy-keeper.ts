// A process that keeps answers in an archive until it is killed, or after a while if nobody does. It says when the first
// ones are kept.
import { pathToFileURL } from 'node:url'
import { periodOf, stepDate, type CalendarDate } from '#contract/period.ts'
import type { Summary } from '#contract/reporting.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openArchive, type ArchiveKey } from '../archive.ts'
import { openSmllrDatabase } from '../database.ts'

export const FIRST_DAY = '2025-01-01'
export const DAYS_KEPT = 50
const MOST_DAYS = 5_000
export const NOW = Date.parse('2026-05-15T12:00:00Z')

export function keyOf(date: CalendarDate): ArchiveKey {
  return { endpoint: 'summary', id: '', period: 'day', date, offset: 0 }
}

/** Long enough to fill several pages of the file. */
export function answerOf(date: CalendarDate): Summary {
  const day = Date.parse(date) / 86_400_000
  const topCountries = Array.from({ length: 400 }, (_, i) => ({ country: `Land ${(i * day) % 7919}`, scans: i * day }))
  return { totalScans: day, uniqueVisitors: day - 1, topDevices: [{ device: 'Mobile', count: day }], topCountries }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const archive = openArchive({
    database: openSmllrDatabase(process.argv[2]!),
    account: 'https://smllr.example.com',
    clock: () => NOW,
    log: silentLog,
    settleMs: 0,
    keepDays: 400,
  })
  for (let day = 0; day < MOST_DAYS; day++) {
    const date = stepDate('day', FIRST_DAY, day)
    const span = periodOf('day', date, 'UTC')
    // The first look, and the second that seals it.
    archive.keep(keyOf(date), span, answerOf(date), span.to)
    archive.keep(keyOf(date), span, answerOf(date), span.to + 3_600_000)
    if (day === DAYS_KEPT) console.log('ready')
  }
}
