import { isCalendarDate, type CalendarDate } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { createdOn } from '#contract/created.ts'
import type { SearchState } from '#src/url-state/use-search-state.ts'
import { lastScanOf, type QrRow, type TagsOf } from './select.ts'

/** What narrows the list of codes down; undefined is no filter. All that are set must hold. */
export interface QrFilters {
  /** Its id, or '' for the codes that have none. */
  readonly campaign: string | undefined
  readonly client: string | undefined
  /** A tag, or '' for the codes that have none. */
  readonly tag: string | undefined
  /** First and last day of creation, both included. */
  readonly createdFrom: CalendarDate | undefined
  readonly createdTo: CalendarDate | undefined
  /** Scans since the code was made. */
  readonly atLeast: number | undefined
  readonly atMost: number | undefined
  /** The last scan is at least so many days ago; a code that was never scanned has none. */
  readonly silentDays: number | undefined
}

export const NO_FILTERS: QrFilters = {
  campaign: undefined,
  client: undefined,
  tag: undefined,
  createdFrom: undefined,
  createdTo: undefined,
  atLeast: undefined,
  atMost: undefined,
  silentDays: undefined,
}

/** Whether any filter is set. */
export function isNarrowed(filters: QrFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value))

export const qrFilterState: SearchState<QrFilters> = {
  parse: (search) => ({
    campaign: search.get('campaign') ?? undefined,
    client: search.get('client') ?? undefined,
    // Not `tag`, which goes along to other pages and says whose scans are counted there.
    tag: search.get('tagged') ?? undefined,
    createdFrom: dateIn(search.get('created-from')),
    createdTo: dateIn(search.get('created-to')),
    atLeast: countIn(search.get('min')),
    atMost: countIn(search.get('max')),
    silentDays: countIn(search.get('silent')) || undefined,
  }),
  format: ({ campaign, client, tag, createdFrom, createdTo, atLeast, atMost, silentDays }) => ({
    campaign,
    client,
    tagged: tag,
    'created-from': createdFrom,
    'created-to': createdTo,
    min: text(atLeast),
    max: text(atMost),
    silent: text(silentDays),
  }),
}

function dateIn(text: string | null): CalendarDate | undefined {
  return text !== null && isCalendarDate(text) ? text : undefined
}

function countIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Against what filters are held. */
export interface Moment {
  readonly zone: Zone
  readonly now: Instant
  /** Since when scans are watched, where they are not all known: who had none since then is silent as long. */
  readonly observedSince: Instant | undefined
  readonly tagsOf: TagsOf | undefined
}

const DAY = 86_400_000

/** Which codes the filters want; undefined where nothing is filtered. */
export function wantedBy(
  filters: QrFilters,
  { zone, now, observedSince, tagsOf = () => [] }: Moment,
): ((row: QrRow) => boolean) | undefined {
  const { campaign, client, tag, createdFrom, createdTo, atLeast, atMost, silentDays } = filters
  const tests: ((row: QrRow) => boolean)[] = []
  if (campaign !== undefined) tests.push((row) => (row.campaign?.id ?? '') === campaign)
  if (client !== undefined) tests.push((row) => (row.client?.id ?? '') === client)
  if (tag !== undefined) {
    tests.push(({ id }) => (tag === '' ? tagsOf(id).length === 0 : tagsOf(id).includes(tag)))
  }
  if (createdFrom !== undefined) tests.push((row) => (createdOn(row.createdAt, zone) ?? '') >= createdFrom)
  if (createdTo !== undefined) tests.push((row) => (createdOn(row.createdAt, zone) ?? '') <= createdTo)
  if (atLeast !== undefined) tests.push((row) => row.totalScans >= atLeast)
  if (atMost !== undefined) tests.push((row) => row.totalScans <= atMost)
  if (silentDays !== undefined) {
    const since = now - silentDays * DAY
    tests.push((row) => {
      const last = lastScanOf(row)
      return last === undefined ? observedSince !== undefined && observedSince <= since : last !== null && last <= since
    })
  }
  return tests.length === 0 ? undefined : (row) => tests.every((holds) => holds(row))
}

/** A campaign, a client or a tag of codes in the list. */
export interface Owner {
  readonly id: string
  readonly name: string
  readonly codes: number
}

/** Whose the codes are, by name; those without an owner are told by an empty id, first. */
export function ownersOf(rows: readonly QrRow[], kind: 'campaign' | 'client'): readonly Owner[] {
  return counted(rows, (row) => [row[kind] ?? NONE])
}

/** The tags that the codes have, by name; those without are told by an empty id, first. */
export function tagsIn(rows: readonly QrRow[], tagsOf: TagsOf): readonly Owner[] {
  return counted(rows, ({ id }) => {
    const names = tagsOf(id)
    return names.length === 0 ? [NONE] : names.map((name) => ({ id: name, name }))
  })
}

const NONE = { id: '', name: '' }

function counted(rows: readonly QrRow[], of: (row: QrRow) => readonly Omit<Owner, 'codes'>[]): readonly Owner[] {
  const owners = new Map<string, { id: string; name: string; codes: number }>()
  for (const row of rows) {
    for (const { id, name } of of(row)) {
      const owner = owners.get(id)
      if (owner === undefined) owners.set(id, { id, name: name || id, codes: 1 })
      else owner.codes += 1
    }
  }
  return [...owners.values()].sort((a, b) => a.name.localeCompare(b.name))
}
