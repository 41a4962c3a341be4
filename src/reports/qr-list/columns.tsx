import type { Zone } from '#contract/zone.ts'
import { sumOfHours, type Beat } from '#src/api/pulse.ts'
import { formatCreated } from '#src/lib/created.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Count } from '#src/ui/count.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { rowLinkClass } from '#src/ui/row-link.ts'
import { Sparkline } from '#src/ui/sparkline.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import type { QrColumn, QrRow } from './select.ts'

type Columns = readonly ListColumn<QrRow, QrColumn>[]

/** The columns of the list of QR codes; dates are of the zone. */
export function qrColumns(zone: Zone, isWatched: boolean): Columns {
  const columns: Columns = [
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
      key: 'last-hour',
      heading: 'Last hour',
      width: '9.5rem',
      numeric: true,
      onPhone: 'second-end',
      cell: ({ beat }) => beat && <LastHour beat={beat} />,
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
      // On a phone there is room for one of the two, and the hour is why one looks again.
      ...(isWatched ? {} : { onPhone: 'second-end' as const }),
      cell: (qr) => <span className="whitespace-nowrap text-muted">{formatCreated(qr.createdAt, zone)}</span>,
    },
  ]
  return isWatched ? columns : columns.filter(({ key }) => key !== 'last-hour')
}

/** Of 24 hours as a picture, of the last one as a number. */
function LastHour({ beat: { lastHour, hours } }: { beat: Beat }) {
  const { scans, unknown } = sumOfHours(hours)
  const gaps = unknown === 0 ? '' : `; ${unknown} hours not known`
  return (
    <span className="flex items-center justify-end gap-3">
      <span className="max-md:hidden">
        <Sparkline counts={hours} label={`${formatExact(scans)} in 24 hours${gaps}`} />
      </span>
      {lastHour === null ? (
        <span className="max-md:hidden md:w-8" title="Not known">
          <span aria-hidden>–</span>
          <span className="sr-only">not known</span>
        </span>
      ) : (
        <span className="md:w-8">
          <Count value={lastHour} />
          <span className="md:hidden"> last hour</span>
        </span>
      )}
    </span>
  )
}
