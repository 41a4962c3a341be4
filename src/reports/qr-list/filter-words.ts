import { formatDate } from '#src/lib/dates.ts'
import { formatExact } from '#src/lib/numbers.ts'
import type { QrFilters } from './filters.ts'

/** What stands on the buttons of filters. */
export const FILTER_NAMES = {
  campaign: 'Campaign',
  client: 'Client',
  created: 'Created',
  scans: 'Scans',
  silent: 'Silent',
} as const

/** `Campaign: Spring menu`, `No campaign` */
export function ownerInWords(kind: 'campaign' | 'client', name: string): string {
  return name === '' ? NO_OWNER[kind] : `${FILTER_NAMES[kind]}: ${name}`
}

export const NO_OWNER = { campaign: 'No campaign', client: 'No client' } as const

/** `Created 1 May 2026 to 31 May 2026`; undefined without either. */
export function createdInWords({ createdFrom, createdTo }: QrFilters): string | undefined {
  if (createdFrom !== undefined && createdTo !== undefined) {
    return `Created ${formatDate(createdFrom)} to ${formatDate(createdTo)}`
  }
  if (createdFrom !== undefined) return `Created since ${formatDate(createdFrom)}`
  return createdTo === undefined ? undefined : `Created up to ${formatDate(createdTo)}`
}

/** `Never scanned`, `100 scans or more`, `10 to 20 scans` */
export function scansInWords({ atLeast, atMost }: QrFilters): string | undefined {
  if (atMost === 0) return 'Never scanned'
  if (atLeast !== undefined && atMost !== undefined) return `${formatExact(atLeast)} to ${formatExact(atMost)} scans`
  if (atLeast !== undefined) return `${formatExact(atLeast)} scans or more`
  return atMost === undefined ? undefined : `${formatExact(atMost)} scans or fewer`
}

/** `Silent for 30 days` */
export function silentInWords({ silentDays }: QrFilters): string | undefined {
  if (silentDays === undefined) return undefined
  return `Silent for ${formatExact(silentDays)} ${silentDays === 1 ? 'day' : 'days'}`
}
