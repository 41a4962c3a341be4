import type { QrListed } from '#contract/reporting.ts'
import type { Column } from '#src/lib/csv.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'

export const QR_COLUMNS = ['title', 'short-url', 'destination', 'scans', 'created'] as const
export type QrColumn = (typeof QR_COLUMNS)[number]

export const MOST_SCANNED: Sort<QrColumn> = { column: 'scans', descending: true }

export const qrSpec: ListSpec<QrListed, QrColumn> = {
  searched: (qr) => [qr.title, qr.shortUrl, qr.destinationUrl, qr.id],
  sortedBy: {
    title: (qr) => qr.title,
    'short-url': (qr) => qr.shortUrl,
    destination: (qr) => qr.destinationUrl,
    scans: (qr) => qr.totalScans,
    created: (qr) => Date.parse(qr.createdAt) || 0,
  },
}

export const qrCsv: readonly Column<QrListed>[] = [
  { heading: 'id', value: (qr) => qr.id },
  { heading: 'title', value: (qr) => qr.title },
  { heading: 'short_url', value: (qr) => qr.shortUrl },
  { heading: 'destination_url', value: (qr) => qr.destinationUrl },
  { heading: 'total_scans', value: (qr) => qr.totalScans },
  { heading: 'created_at', value: (qr) => qr.createdAt },
]
