import type { QrListed } from '#contract/reporting.ts'
import type { Pulse } from '#contract/pulse.ts'
import { beatsOf, type Beat } from '#src/api/pulse.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'

/** A code of the list, with what is observed of it where the source is watched. */
export interface QrRow extends QrListed {
  readonly beat?: Beat
}

export function withBeats(
  codes: readonly QrListed[] | undefined,
  pulse: Pulse | undefined,
): readonly QrRow[] | undefined {
  if (codes === undefined || pulse === undefined) return codes
  const beatOf = beatsOf(pulse)
  return codes.map((code) => ({ ...code, beat: beatOf(code.id) }))
}

export const QR_COLUMNS = ['title', 'short-url', 'destination', 'last-hour', 'scans', 'created'] as const
export type QrColumn = (typeof QR_COLUMNS)[number]

export const MOST_SCANNED: Sort<QrColumn> = { column: 'scans', descending: true }

export const qrSpec: ListSpec<QrRow, QrColumn> = {
  searched: (qr) => [qr.title, qr.shortUrl, qr.destinationUrl, qr.id],
  sortedBy: {
    title: (qr) => qr.title,
    'short-url': (qr) => qr.shortUrl,
    destination: (qr) => qr.destinationUrl,
    // What is not known comes after nought.
    'last-hour': (qr) => qr.beat?.lastHour ?? -1,
    scans: (qr) => qr.totalScans,
    created: (qr) => Date.parse(qr.createdAt) || 0,
  },
}

export const qrTable: readonly ColumnOf<QrRow>[] = [
  { name: 'id', heading: 'Id', kind: 'text', value: (qr) => qr.id },
  { name: 'title', heading: 'Title', kind: 'text', value: (qr) => qr.title },
  { name: 'short_url', heading: 'Short URL', kind: 'text', value: (qr) => qr.shortUrl },
  { name: 'destination_url', heading: 'Destination', kind: 'text', value: (qr) => qr.destinationUrl },
  { name: 'total_scans', heading: 'Scans', kind: 'count', value: (qr) => qr.totalScans },
  { name: 'created_at', heading: 'Created', kind: 'time', value: (qr) => qr.createdAt },
]

/** The same where the source is watched. */
export const watchedQrTable: readonly ColumnOf<QrRow>[] = [
  ...qrTable,
  { name: 'scans_last_hour', heading: 'Last hour', kind: 'count', value: (qr) => qr.beat?.lastHour ?? null },
  {
    name: 'last_scan_observed_at',
    heading: 'Last scan observed',
    kind: 'time',
    value: (qr) => qr.beat?.lastScanAt ?? null,
  },
]
