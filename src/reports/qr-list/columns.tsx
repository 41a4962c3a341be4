import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { sumOfHours, type Beat } from '#src/api/pulse.ts'
import { formatCreated } from '#src/lib/created.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { bareUrl, hostAndPath } from '#src/lib/urls.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Count } from '#src/ui/count.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { Nothing } from '#src/ui/nothing.tsx'
import { Sparkline } from '#src/ui/sparkline.tsx'
import { trendColumns } from '#src/trends/columns.tsx'
import type { TrendOf } from '#src/trends/trend.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { RowLink } from '#src/url-state/row-link.tsx'
import * as words from '#words/reports/qr-list/columns.ts'
import { Days } from './days.tsx'
import { columnsTold, lastScanOf, titleOf, type QrColumn, type QrRow, type TagsOf, type Told } from './select.ts'

type Columns = readonly ListColumn<QrRow, QrColumn>[]

interface Shown {
  /** Of dates and days. */
  readonly zone: Zone
  readonly told: Told
  readonly trendOf: TrendOf | undefined
  readonly tagsOf: TagsOf | undefined
  /** Whether there is room for the small charts, whose days the rows in sight ask for. */
  readonly hasCharts: boolean
  readonly sortedBy: QrColumn
}

/** All columns of the list of QR codes. */
export function qrColumns({ zone, told, trendOf, tagsOf, hasCharts, sortedBy }: Shown): Columns {
  const columns: Columns = [
    {
      key: 'title',
      heading: words.headings.title,
      width: 'minmax(0, 1.5fr)',
      onPhone: 'first',
      cell: (qr, tabIndex) => <RowLink to={paths.qr(qr.id)} name={titleOf(qr)} tabIndex={tabIndex} />,
    },
    {
      key: 'short-url',
      heading: words.headings.shortUrl,
      width: 'minmax(0, 1.1fr)',
      onPhone: 'second',
      cell: ({ shortUrl }, tabIndex) => (
        <span className="flex items-center gap-1">
          <bdi title={shortUrl} className="truncate">
            {bareUrl(shortUrl)}
          </bdi>
          {shortUrl !== '' && (
            <CopyButton text={shortUrl} what={bareUrl(shortUrl)} tabIndex={tabIndex} className="relative -my-2" />
          )}
        </span>
      ),
    },
    {
      key: 'destination',
      heading: words.headings.destination,
      width: 'minmax(0, 0.8fr)',
      cell: ({ destinationUrl }) => <Destination url={destinationUrl} />,
    },
    {
      key: 'campaign',
      heading: words.headings.campaign,
      width: 'minmax(0, 0.9fr)',
      cell: ({ campaign }, tabIndex) => <OwnerLink owner={campaign} to={paths.campaign} tabIndex={tabIndex} />,
    },
    {
      key: 'client',
      heading: words.headings.client,
      width: 'minmax(0, 0.7fr)',
      cell: ({ client }, tabIndex) => <OwnerLink owner={client} to={paths.client} tabIndex={tabIndex} />,
    },
    {
      key: 'tags',
      heading: words.headings.tags,
      width: 'minmax(0, 0.7fr)',
      cell: ({ id }) => <Tags names={tagsOf?.(id) ?? []} />,
    },
    {
      key: 'last-hour',
      heading: words.headings.lastHour,
      width: '9.5rem',
      numeric: true,
      onPhone: 'second-end',
      cell: ({ beat }) => beat && <LastHour beat={beat} />,
    },
    ...trendColumns<QrRow>({
      trendOf,
      chart: hasCharts ? ({ id }) => <Days id={id} zone={zone} /> : undefined,
      roomFrom: 'xl',
      onPhone: { place: 'second-end', sortedBy },
    }),
    {
      key: 'scans',
      heading: words.headings.scans,
      width: '5rem',
      numeric: true,
      onPhone: 'first-end',
      cell: (qr) => formatExact(qr.totalScans),
    },
    {
      key: 'last-scan',
      heading: words.headings.lastScan,
      width: '7rem',
      numeric: true,
      // On a phone there is room for one of these: the last days, or the hour, which are why one looks again.
      ...(told.days || told.lastHour ? {} : { onPhone: 'second-end' as const }),
      cell: (qr) => <LastScan qr={qr} zone={zone} />,
    },
    {
      key: 'created',
      heading: words.headings.created,
      width: '7rem',
      numeric: true,
      ...(told.lastScan ? {} : { onPhone: 'second-end' as const }),
      cell: (qr) => <span className="whitespace-nowrap text-muted">{formatCreated(qr.createdAt, zone)}</span>,
    },
  ]
  const there = columnsTold(told)
  return columns.filter(({ key }) => there.includes(key))
}

/**
 * The codes of a client lead to one host: where there is no room for both, what tells them apart is the path. The host then
 * wraps, out of the one line that there is.
 */
function Destination({ url }: { url: string }) {
  const [host, path] = hostAndPath(url)
  return (
    <bdi
      title={url}
      className="relative flex h-lh flex-row-reverse flex-wrap justify-end overflow-hidden text-muted *:max-w-full *:truncate"
    >
      <span className="order-1">{host}</span>
      {path !== '' && <span>{path}</span>}
    </bdi>
  )
}

/** To whom a code belongs. */
function OwnerLink({
  owner,
  to,
  tabIndex,
}: {
  owner: QrRow['campaign']
  to: (id: string) => string
  tabIndex: 0 | -1
}) {
  if (!owner) return <Nothing why={words.noOwner} />
  return (
    <AppLink
      to={to(owner.id)}
      tabIndex={tabIndex}
      dir="auto"
      title={owner.name}
      className="relative inline-block max-w-full truncate align-top text-muted hover:text-ink hover:underline"
    >
      {owner.name}
    </AppLink>
  )
}

function Tags({ names }: { names: readonly string[] }) {
  const text = names.join(', ')
  return (
    <bdi title={text} className="relative block truncate text-left text-muted">
      {text}
    </bdi>
  )
}

/** The day of the last scan; to the minute on hover. */
function LastScan({ qr, zone }: { qr: QrRow; zone: Zone }) {
  const last = lastScanOf(qr)
  if (last === null) return <span className="text-muted">{words.never}</span>
  if (last === undefined) return <Nothing why={words.notObserved} />
  return (
    <span title={formatInstant(last, zone)} className="relative whitespace-nowrap text-muted">
      {formatDate(dateAt(zone, last))}
    </span>
  )
}

/** Of 24 hours as a picture, of the last one as a number. */
function LastHour({ beat: { lastHour, hours } }: { beat: Beat }) {
  const { scans, unknown } = sumOfHours(hours)
  return (
    <span className="flex items-center justify-end gap-3">
      <span className="max-md:hidden">
        <Sparkline counts={hours} label={words.inDay(formatExact(scans), unknown)} />
      </span>
      {lastHour === null ? (
        <span className="max-md:hidden md:w-8">
          <Nothing why={words.notKnown} />
        </span>
      ) : (
        <span className="md:w-8">
          <Count value={lastHour} />
          <span className="md:hidden"> {words.inLastHour}</span>
        </span>
      )}
    </span>
  )
}
