import type { QrListed } from '#contract/reporting.ts'
import type { Pulse } from '#contract/pulse.ts'
import type { Instant } from '#contract/zone.ts'
import { beatsOf, type Beat } from '#src/api/pulse.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { trendTable, type TrendOf } from '#src/trends/trend.ts'
import { headings } from '#words/reports/qr-list/columns.ts'

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

/** Names of the tags of a code. */
export type TagsOf = (codeId: string) => readonly string[]

export function titleOf({ title, id }: QrListed): string {
  return title === '' ? id : title
}

/** When the code was last scanned: null where it never was, undefined where that is not known. */
export function lastScanOf({ lastScannedAt, totalScans, beat }: QrRow): Instant | null | undefined {
  if (totalScans === 0) return null
  const told = lastScannedAt ?? beat?.lastScanAt
  return told === undefined || told === null ? undefined : Date.parse(told)
}

export const QR_COLUMNS = [
  'title',
  'short-url',
  'destination',
  'campaign',
  'client',
  'tags',
  'last-hour',
  'days',
  'change',
  'scans',
  'last-scan',
  'created',
] as const
export type QrColumn = (typeof QR_COLUMNS)[number]

/** What the source tells beyond the documented fields, and so which columns and filters there are to choose from. */
export interface Told {
  /** Whether any code has one: own scans need none. */
  readonly shortUrls: boolean
  readonly owners: boolean
  /** Whether any code has one. */
  readonly tags: boolean
  readonly lastScan: boolean
  readonly days: boolean
  readonly lastHour: boolean
}

/** But for short addresses our own server tells them of all codes or of none, so one of them says it for all. */
export function toldBy(
  rows: readonly QrRow[] | undefined,
  {
    countsDays,
    isWatched,
    tagsOf,
  }: { readonly countsDays: boolean; readonly isWatched: boolean; readonly tagsOf: TagsOf | undefined },
): Told {
  const [one] = rows ?? []
  return {
    shortUrls: rows === undefined || rows.some(({ shortUrl }) => shortUrl !== ''),
    owners: one?.campaign !== undefined,
    tags: tagsOf !== undefined,
    lastScan: one?.lastScannedAt !== undefined || isWatched,
    days: countsDays,
    lastHour: isWatched,
  }
}

const NEEDED: Readonly<Partial<Record<QrColumn, keyof Told>>> = {
  campaign: 'owners',
  client: 'owners',
  tags: 'tags',
  'last-hour': 'lastHour',
  days: 'days',
  change: 'days',
  'last-scan': 'lastScan',
}

/** The columns that there are. */
export function columnsTold(told: Told): readonly QrColumn[] {
  return QR_COLUMNS.filter((column) => NEEDED[column] === undefined || told[NEEDED[column]])
}

/** Those shown where nobody has chosen: not too many for a laptop. */
const USUAL: readonly QrColumn[] = ['title', 'last-hour', 'days', 'change', 'scans']

export function usualColumns(told: Told): readonly QrColumn[] {
  // Beside the last days the last scan says where they are all nought; when a code was made says little there, and of where it
  // leads no more than the first letters had room.
  const besides: readonly QrColumn[] = told.days ? ['last-scan'] : ['destination', 'created']
  const usual = [...USUAL, ...besides, told.shortUrls ? 'short-url' : 'campaign']
  return columnsTold(told).filter((column) => usual.includes(column))
}

const MOST_SCANNED: Sort<QrColumn> = { column: 'scans', descending: true }

/** Without trends, which come later. */
export const qrSpec: ListSpec<QrRow, QrColumn> = {
  searched: (qr) => [qr.title, qr.shortUrl, qr.destinationUrl, qr.id],
  usual: MOST_SCANNED,
  sortedBy: {
    title: (qr) => qr.title,
    'short-url': (qr) => qr.shortUrl,
    destination: (qr) => qr.destinationUrl,
    campaign: (qr) => qr.campaign?.name ?? '',
    client: (qr) => qr.client?.name ?? '',
    tags: undefined,
    // What is not known comes after nought.
    'last-hour': (qr) => qr.beat?.lastHour ?? -1,
    days: undefined,
    change: undefined,
    scans: (qr) => qr.totalScans,
    'last-scan': (qr) => lastScanOf(qr) ?? (qr.totalScans === 0 ? -1 : 0),
    created: (qr) => Date.parse(qr.createdAt) || 0,
  },
}

const documented: readonly ColumnOf<QrRow>[] = [
  { name: 'id', heading: headings.id, kind: 'text', value: (qr) => qr.id },
  { name: 'title', heading: headings.title, kind: 'text', value: (qr) => qr.title },
  { name: 'short_url', heading: headings.shortUrl, kind: 'text', value: (qr) => qr.shortUrl },
  { name: 'destination_url', heading: headings.destination, kind: 'text', value: (qr) => qr.destinationUrl },
  { name: 'total_scans', heading: headings.scans, kind: 'count', value: (qr) => qr.totalScans },
  { name: 'created_at', heading: headings.created, kind: 'time', value: (qr) => qr.createdAt },
]

const owners: readonly ColumnOf<QrRow>[] = [
  { name: 'campaign_id', heading: headings.campaignId, kind: 'text', value: (qr) => qr.campaign?.id ?? null },
  { name: 'campaign', heading: headings.campaign, kind: 'text', value: (qr) => qr.campaign?.name ?? null },
  { name: 'client_id', heading: headings.clientId, kind: 'text', value: (qr) => qr.client?.id ?? null },
  { name: 'client', heading: headings.client, kind: 'text', value: (qr) => qr.client?.name ?? null },
]

const tagColumn = (tagsOf: TagsOf): ColumnOf<QrRow> => ({
  name: 'tags',
  heading: headings.tags,
  kind: 'text',
  value: ({ id }) => tagsOf(id).join(', '),
})

const lastScan: ColumnOf<QrRow> = {
  name: 'last_scanned_at',
  heading: headings.lastScan,
  kind: 'time',
  value: (qr) => qr.lastScannedAt ?? null,
}

const observed: readonly ColumnOf<QrRow>[] = [
  { name: 'scans_last_hour', heading: headings.lastHour, kind: 'count', value: (qr) => qr.beat?.lastHour ?? null },
  {
    name: 'last_scan_observed_at',
    heading: headings.lastScanObserved,
    kind: 'time',
    value: (qr) => qr.beat?.lastScanAt ?? null,
  },
]

/** The list with its order by tags, where there are any. */
export function sortedByTags(spec: ListSpec<QrRow, QrColumn>, tagsOf: TagsOf | undefined): ListSpec<QrRow, QrColumn> {
  if (tagsOf === undefined) return spec
  return { ...spec, sortedBy: { ...spec.sortedBy, tags: ({ id }) => tagsOf(id).join() } }
}

/** Everything that is told of the codes, whichever columns are in sight. */
export function qrTable(
  told: Told,
  trendOf: TrendOf | undefined,
  tagsOf: TagsOf | undefined,
): readonly ColumnOf<QrRow>[] {
  return [
    ...documented,
    ...(told.owners ? owners : []),
    ...(tagsOf ? [tagColumn(tagsOf)] : []),
    ...(told.lastScan && !told.lastHour ? [lastScan] : []),
    ...(told.lastHour ? observed : []),
    ...(told.days ? trendTable(trendOf) : []),
  ]
}
