import type { Change, Changes, ChangesBy } from '#contract/changes.ts'
import { countryName } from '#src/lib/countries.ts'
import { describeChange, formatDifference, formatExact } from '#src/lib/numbers.ts'
import { comparedCounts, dailyDifference, formatDailyAverage, formatDailyDifference } from '#src/lib/per-day.ts'
import { filterValue } from '#src/lib/scan-filters.ts'
import { toTable, type Table } from '#src/lib/table.ts'
import * as words from '#words/reports/changes.ts'

export interface ChangeRow {
  readonly key: string
  readonly id: string
  readonly name: string
  /** Of a city: where it lies. */
  readonly detail: string
  readonly scans: number
  readonly before: number
  /** As they are shown: counts, or averages of a day. */
  readonly told: { readonly scans: string; readonly before: string }
  /** `+1,234`, `−56` */
  readonly difference: string
  /** `12.5% more`; `new` where nothing was before. */
  readonly change: string
}

export interface ChangeLists {
  readonly rose: readonly ChangeRow[]
  readonly fell: readonly ChangeRow[]
  readonly counts: Changes['counts']
  readonly from: number
  readonly to: number
  /** Where that begins before scans are known: from when on they are. */
  readonly knownFrom: number | undefined
  /** Where there are not as many on either side: then all is told by the average of a day. */
  readonly days: Changes['days']
}

export function toChangeLists(by: ChangesBy, { rose, fell, counts, from, to, knownFrom, days }: Changes): ChangeLists {
  const row = (change: Change) => toRow(by, change, days)
  return {
    rose: rose.map(row),
    fell: fell.map(row),
    counts,
    from: Date.parse(from),
    to: Date.parse(to),
    knownFrom: knownFrom === undefined ? undefined : Date.parse(knownFrom),
    days,
  }
}

/** Whether more rose or fell than rows tell of. */
export function isCut({ rose, fell, counts }: ChangeLists): boolean {
  return rose.length < counts.rose || fell.length < counts.fell
}

function toRow(by: ChangesBy, { id, name, region, country, scans, before }: Change, days: Changes['days']): ChangeRow {
  const compared = comparedCounts({ scans, before }, days)
  const format = days === undefined ? formatExact : formatDailyAverage
  const { kind, text } = describeChange(compared.scans, compared.before)
  return {
    key: JSON.stringify([id, region, country]),
    id,
    name: nameOf(by, id, name),
    detail: by === 'city' ? [region, countryName(country ?? '')].filter((part) => part !== '').join(', ') : '',
    scans,
    before,
    told: { scans: format(compared.scans), before: format(compared.before) },
    difference: days === undefined ? formatDifference(scans, before) : formatDailyDifference(compared),
    change: kind === 'fromNothing' ? words.isNew : text,
  }
}

function nameOf(by: ChangesBy, id: string, name: string): string {
  if (by === 'country') return countryName(id)
  if (by === 'referrer') return id === '' ? words.direct : filterValue(by, id)
  const named = name || id
  if (named === '') return words.unknown
  return by === 'device' ? filterValue(by, named) : named
}

/** What tells apart those that may have one name. */
const IDS: Readonly<Partial<Record<ChangesBy, string>>> = {
  qr: 'qr_id',
  campaign: 'campaign_id',
  client: 'client_id',
  country: 'country_code',
}

/** All rows that are told of, those that rose first. */
export function changesTable(by: ChangesBy, { rose, fell, days }: ChangeLists): Table {
  const idName = IDS[by]
  return toTable<ChangeRow>(
    [
      ...(idName === undefined
        ? []
        : [{ name: idName, heading: words.id, kind: 'text', value: ({ id }: ChangeRow) => id } as const]),
      { name: 'name', heading: words.by[by].one, kind: 'text', value: ({ name }) => name },
      { name: 'where', heading: words.where, kind: 'text', value: ({ detail }) => detail },
      { name: 'scans', heading: words.scans, kind: 'count', value: ({ scans }) => scans },
      { name: 'before', heading: words.before, kind: 'count', value: ({ before }) => before },
      days === undefined
        ? { name: 'difference', heading: words.difference, kind: 'count', value: ({ scans, before }) => scans - before }
        : {
            name: 'difference_a_day',
            heading: words.differenceADay,
            kind: 'count',
            value: (row) => dailyDifference(comparedCounts(row, days)),
          },
    ],
    [...rose, ...fell.toReversed()],
  )
}
