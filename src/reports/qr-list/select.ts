import type { QrListed } from '#contract/reporting.ts'
import type { Pulse } from '#contract/pulse.ts'
import { beatsOf, type Beat } from '#src/api/pulse.ts'
import type { Column } from '#src/lib/csv.ts'
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

export const qrCsv: readonly Column<QrRow>[] = [
  { heading: 'id', value: (qr) => qr.id },
  { heading: 'title', value: (qr) => qr.title },
  { heading: 'short_url', value: (qr) => qr.shortUrl },
  { heading: 'destination_url', value: (qr) => qr.destinationUrl },
  { heading: 'total_scans', value: (qr) => qr.totalScans },
  { heading: 'created_at', value: (qr) => qr.createdAt },
]

/** The same where the source is watched. */
export const watchedQrCsv: readonly Column<QrRow>[] = [
  ...qrCsv,
  { heading: 'scans_last_hour', value: (qr) => qr.beat?.lastHour ?? '' },
  { heading: 'last_scan_observed_at', value: (qr) => qr.beat?.lastScanAt ?? '' },
]
