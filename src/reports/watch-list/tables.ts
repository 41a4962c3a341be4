/** The lists as they are taken away, for whoever prints or puts up codes. */
import type { WatchList } from '#contract/watch-list.ts'
import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import { headings, scansOfLate } from '#words/reports/watch-list/tables.ts'
import type { Listed, NeverScanned, Rising, SharedDestination, Silent, WithoutClient } from './words.ts'

const ofCode: readonly ColumnOf<Listed>[] = [
  { name: 'id', heading: headings.id, kind: 'text', value: (code) => code.id },
  { name: 'title', heading: headings.title, kind: 'text', value: (code) => code.title },
  { name: 'short_url', heading: headings.shortUrl, kind: 'text', value: (code) => code.shortUrl },
  { name: 'destination_url', heading: headings.destination, kind: 'text', value: (code) => code.destinationUrl },
  { name: 'created_at', heading: headings.made, kind: 'time', value: (code) => code.createdAt },
  { name: 'total_scans', heading: headings.scans, kind: 'count', value: (code) => code.totalScans },
]

const ofOwners: readonly ColumnOf<Listed>[] = [
  { name: 'client', heading: headings.client, kind: 'text', value: (code) => code.client?.name ?? null },
  { name: 'campaign', heading: headings.campaign, kind: 'text', value: (code) => code.campaign?.name ?? null },
]

/** Columns of every code, then those of the list; owners only where the source tells them. */
function tableOf<Row extends Listed>(rows: readonly Row[], ...more: readonly ColumnOf<Row>[]): Table {
  const owners = rows.some(({ client }) => client !== undefined) ? ofOwners : []
  return toTable<Row>([...ofCode, ...owners, ...more], rows)
}

export function neverScannedTable({ codes }: NeverScanned): Table {
  return tableOf(codes, {
    name: 'days_since_made',
    heading: headings.daysSinceMade,
    kind: 'count',
    value: (code) => code.daysSinceMade,
  })
}

export function silentTable({ codes }: Silent): Table {
  return tableOf(
    codes,
    { name: 'silent_since', heading: headings.silentSince, kind: 'time', value: (code) => code.since },
    { name: 'silent_days', heading: headings.silentDays, kind: 'count', value: (code) => code.days },
    {
      name: 'expected_scans',
      heading: headings.expectedScans,
      kind: 'count',
      value: (code) => Math.round(code.expected),
    },
    {
      name: 'longest_silence_before',
      heading: headings.longestBefore,
      kind: 'count',
      value: (code) => code.longestBefore,
    },
    { name: 'last_scan_at', heading: headings.lastScan, kind: 'time', value: (code) => code.lastScanAt },
    {
      name: 'campaign_silent_since',
      heading: headings.campaignSilentSince,
      kind: 'time',
      value: (code) => code.campaignSilentSince ?? null,
    },
  )
}

export function risingTable({ codes }: Rising): Table {
  return tableOf(
    codes,
    { name: 'date', heading: headings.day, kind: 'time', value: (code) => code.date },
    { name: 'until', heading: headings.upTo, kind: 'time', value: (code) => code.until },
    { name: 'scans', heading: headings.scansOnIt, kind: 'count', value: (code) => code.scans },
    { name: 'same_weekdays', heading: headings.sameWeekdays, kind: 'count', value: (code) => code.against },
    { name: 'fewest_before', heading: headings.fewest, kind: 'count', value: (code) => code.fewest },
    { name: 'most_before', heading: headings.most, kind: 'count', value: (code) => code.most },
  )
}

export function withoutClientTable({ codes, recentDays }: WithoutClient): Table {
  return tableOf(codes, {
    name: `scans_last_${recentDays}_days`,
    heading: scansOfLate(recentDays),
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
    { name: 'same_destination', heading: headings.sameDestination, kind: 'text', value: (row) => row.destination },
    { name: 'codes_with_it', heading: headings.codesWithIt, kind: 'count', value: (row) => row.size },
  )
}

function sizes({ length: size }: SharedDestination['codes']) {
  return { size }
}
