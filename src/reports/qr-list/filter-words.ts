/** What stands on the buttons of filters that are set; undefined for those that are not. */
import { formatDate } from '#src/lib/dates.ts'
import { isolated } from '#src/lib/isolated.ts'
import * as words from '#words/reports/qr-list/filters.ts'
import type { QrFilters } from './filters.ts'

/** `Campaign: Spring menu`, `No campaign` */
export function ownerInWords(kind: 'campaign' | 'client' | 'tag', name: string): string {
  return name === '' ? words.noOwner[kind] : words.ofOwner[kind](isolated(name))
}

/** `Created 1 May 2026 to 31 May 2026` */
export function createdInWords({ createdFrom, createdTo }: QrFilters): string | undefined {
  if (createdFrom !== undefined && createdTo !== undefined) {
    return words.createdBetween(formatDate(createdFrom), formatDate(createdTo))
  }
  if (createdFrom !== undefined) return words.createdSince(formatDate(createdFrom))
  return createdTo === undefined ? undefined : words.createdUpTo(formatDate(createdTo))
}

/** `Never scanned`, `100 scans or more`, `10 to 20 scans` */
export function scansInWords({ atLeast, atMost }: QrFilters): string | undefined {
  if (atMost === 0) return words.neverScanned
  if (atLeast !== undefined && atMost !== undefined) return words.scansBetween(atLeast, atMost)
  if (atLeast !== undefined) return words.scansAtLeast(atLeast)
  return atMost === undefined ? undefined : words.scansAtMost(atMost)
}

/** `Silent for 30 days` */
export function silentInWords({ silentDays }: QrFilters): string | undefined {
  return silentDays === undefined ? undefined : words.silentFor(silentDays)
}
