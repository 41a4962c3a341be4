/** The lists as they are taken away, for whoever prints or puts up codes. */
import type { WatchList } from '#contract/watch-list.ts'
import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import type { Listed, NeverScanned, Rising, SharedDestination, Silent, WithoutClient } from './words.ts'

const ofCode: readonly ColumnOf<Listed>[] = [
  { name: 'id', heading: 'Id', kind: 'text', value: (code) => code.id },
  { name: 'title', heading: 'Title', kind: 'text', value: (code) => code.title },
  { name: 'short_url', heading: 'Short URL', kind: 'text', value: (code) => code.shortUrl },
  { name: 'destination_url', heading: 'Destination', kind: 'text', value: (code) => code.destinationUrl },
  { name: 'created_at', heading: 'Made', kind: 'time', value: (code) => code.createdAt },
  { name: 'total_scans', heading: 'Scans', kind: 'count', value: (code) => code.totalScans },
]

const ofOwners: readonly ColumnOf<Listed>[] = [
  { name: 'client', heading: 'Client', kind: 'text', value: (code) => code.client?.name ?? null },
  { name: 'campaign', heading: 'Campaign', kind: 'text', value: (code) => code.campaign?.name ?? null },
]

/** Columns of every code, then those of the list; owners only where the source tells them. */
function tableOf<Row extends Listed>(rows: readonly Row[], ...more: readonly ColumnOf<Row>[]): Table {
  const owners = rows.some(({ client }) => client !== undefined) ? ofOwners : []
  return toTable<Row>([...ofCode, ...owners, ...more], rows)
}

export function neverScannedTable({ codes }: NeverScanned): Table {
  return tableOf(codes, {
    name: 'days_since_made',
    heading: 'Days since made',
    kind: 'count',
    value: (code) => code.daysSinceMade,
  })
}

export function silentTable({ codes }: Silent): Table {
  return tableOf(
    codes,
    { name: 'silent_since', heading: 'Silent since', kind: 'time', value: (code) => code.since },
    { name: 'silent_days', heading: 'Silent days', kind: 'count', value: (code) => code.days },
    { name: 'expected_scans', heading: 'Expected scans', kind: 'count', value: (code) => Math.round(code.expected) },
    {
      name: 'longest_silence_before',
      heading: 'Longest silence before, days',
      kind: 'count',
      value: (code) => code.longestBefore,
    },
    { name: 'last_scan_at', heading: 'Last scan', kind: 'time', value: (code) => code.lastScanAt },
    {
      name: 'campaign_silent_since',
      heading: 'Campaign silent since',
      kind: 'time',
      value: (code) => code.campaignSilentSince ?? null,
    },
  )
}

export function risingTable({ codes }: Rising): Table {
  return tableOf(
    codes,
    { name: 'date', heading: 'Day', kind: 'time', value: (code) => code.date },
    { name: 'until', heading: 'Up to', kind: 'time', value: (code) => code.until },
    { name: 'scans', heading: 'Scans on it', kind: 'count', value: (code) => code.scans },
    { name: 'same_weekdays', heading: 'Same weekdays before', kind: 'count', value: (code) => code.against },
    { name: 'fewest_before', heading: 'Fewest of them', kind: 'count', value: (code) => code.fewest },
    { name: 'most_before', heading: 'Most of them', kind: 'count', value: (code) => code.most },
  )
}

export function withoutClientTable({ codes, recentDays }: WithoutClient): Table {
  return tableOf(codes, {
    name: `scans_last_${recentDays}_days`,
    heading: `Scans in the last ${recentDays} days`,
    kind: 'count',
    value: (code) => code.recentScans,
  })
}

/** A row for each code; those of one destination stand together. */
export function sameDestinationTable({ groups }: WatchList['sameDestination']): Table {
  const rows = groups.flatMap(({ codes, destination }) =>
    codes.map((code) => ({ ...code, destination, ...sizes(codes) })),
  )
  return tableOf(
    rows,
    { name: 'same_destination', heading: 'Same destination', kind: 'text', value: (row) => row.destination },
    { name: 'codes_with_it', heading: 'Codes with it', kind: 'count', value: (row) => row.size },
  )
}

function sizes({ length: size }: SharedDestination['codes']) {
  return { size }
}
