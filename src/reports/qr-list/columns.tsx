import type { QrListed } from '#contract/reporting.ts'
import type { Zone } from '#contract/zone.ts'
import { formatCreated } from '#src/lib/dates.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Count } from '#src/ui/count.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { rowLinkClass } from '#src/ui/row-link.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import type { QrColumn } from './select.ts'

/** The columns of the list of QR codes; dates are of the zone. */
export function qrColumns(zone: Zone): readonly ListColumn<QrListed, QrColumn>[] {
  return [
    {
      key: 'title',
      heading: 'Title',
      width: 'minmax(0, 1.5fr)',
      onPhone: 'first',
      cell: (qr) => (
        <AppLink to={paths.qr(qr.id)} dir="auto" title={qr.title} className={`${rowLinkClass} md:font-medium`}>
          {qr.title === '' ? qr.id : qr.title}
        </AppLink>
      ),
    },
    {
      key: 'short-url',
      heading: 'Short URL',
      width: 'minmax(0, 0.9fr)',
      onPhone: 'second',
      cell: ({ shortUrl }) => (
        <span className="flex items-center gap-1">
          <bdi title={shortUrl} className="truncate">
            {bareUrl(shortUrl)}
          </bdi>
          {shortUrl !== '' && <CopyButton text={shortUrl} what={bareUrl(shortUrl)} className="relative -my-2" />}
        </span>
      ),
    },
    {
      key: 'destination',
      heading: 'Destination',
      width: 'minmax(0, 1fr)',
      cell: ({ destinationUrl }) => (
        <bdi title={destinationUrl} className="relative block truncate text-muted">
          {bareUrl(destinationUrl)}
        </bdi>
      ),
    },
    {
      key: 'scans',
      heading: 'Scans',
      width: '5rem',
      numeric: true,
      onPhone: 'first-end',
      cell: (qr) => <Count value={qr.totalScans} />,
    },
    {
      key: 'created',
      heading: 'Created',
      width: '6.5rem',
      numeric: true,
      onPhone: 'second-end',
      cell: (qr) => <span className="whitespace-nowrap text-muted">{formatCreated(qr.createdAt, zone)}</span>,
    },
  ]
}
