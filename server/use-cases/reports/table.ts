/** The frozen figures as one table, for the file: each row a figure, with what it is compared with. */
import { fileName } from '#contract/file-name.ts'
import { FALLBACK_LANGUAGE } from '#contract/languages.ts'
import { dateAt, startOf } from '#contract/period.ts'
import type { ReportContent, ReportGoal, ReportOwners } from '#contract/report-content.ts'
import { HOURS_OF_DAY } from '#contract/rhythm.ts'
import { DIRECT } from '#contract/scan-filter.ts'
import type { Cell, Table, TableColumn } from '#contract/table.ts'
import { countryName } from '#server/countries.ts'
import { listedSubject } from './names.ts'

const COLUMNS: readonly TableColumn[] = [
  { name: 'section', heading: 'Section', kind: 'text' },
  { name: 'id', heading: 'Id', kind: 'text' },
  { name: 'name', heading: 'Name', kind: 'text' },
  { name: 'value', heading: 'Value', kind: 'count' },
  { name: 'compared_with', heading: 'Compared with', kind: 'count' },
]

type Row = readonly [section: string, id: string, name: string, value: Cell, before?: Cell]

/**
 * First what the report is, its hash among it; then its figures, in the report's order. Names are the source's own; what has none,
 * as countries and whatever is not known, is called so in English, as all words of the file.
 */
export function reportTable(content: ReportContent, hash: string, version: number): Table {
  const rows: readonly Row[] = [
    ...about(content, hash, version),
    ...content.sections.flatMap((name) => SECTIONS[name](content)),
  ]
  return {
    columns: COLUMNS,
    rows: rows.map(([section, id, name, value, before = null]) => [section, id, name, value, before]),
  }
}

/** `bistro-lark_2026-05-01_2026-05-31.csv` */
export function reportFile(content: ReportContent, extension: string): string {
  const { subject, period } = content
  const named = fileName({ parts: partsOf(content), first: period.date, last: period.last }, extension)
  // A name may have no letter that a file can have.
  return named.startsWith('_') ? `${subject.kind}${named}` : named
}

/** Of a campaign, or of codes, of a client it has the names of both: there are files of the client alone too. */
function partsOf({ brand, subject, language }: ReportContent): string[] {
  const own = listedSubject(subject, language)
  return subject.client ? [brand.name || subject.client.name, own] : [brand.name || own]
}

type Fact = readonly [id: string, text: string | undefined]

function about(content: ReportContent, hash: string, version: number): Row[] {
  const { title, brand, subject, period, source, figures, approved } = content
  const client = brand.name || subject.client?.name || subject.name
  const own = subject.kind === 'client' ? client : listedSubject(subject, FALLBACK_LANGUAGE)
  const told: readonly Fact[] = [
    ['title', title],
    ['client', client],
    ['about', own === client ? undefined : own],
    ['hash', hash],
    ['version', String(version)],
    ['from', period.date],
    ['to', period.last],
    ['timezone', period.timezone],
    ['known_until', period.knownUntil],
    ...comparedDates(content),
    ['source', source.label],
    ['as_of', figures?.asOf ?? content.gatheredAt],
    ['approved_at', approved?.at],
    ['approved_by', approved?.by],
  ]
  return told.flatMap(([id, name]) => (name === undefined || name === '' ? [] : [['report', id, name, null] as const]))
}

/** Or why there is nothing to compare with. */
function comparedDates({ compared, period: { timezone } }: ReportContent): readonly Fact[] {
  if (compared === null) return []
  if (compared.began !== undefined) return [['nothing_to_compare_with', nothingBefore(compared.began)]]
  return [
    ['compared_from', firstDay(compared, timezone)],
    ['compared_to', lastDay(compared, timezone)],
    ['days', compared.days && String(compared.days.own)],
    ['compared_days', compared.days && String(compared.days.before)],
  ]
}

const nothingBefore = (began: string) => `Nothing to compare with: began on ${began}`

type Window = Pick<NonNullable<ReportContent['compared']>, 'from' | 'to'>

/** A date of the report's zone, as those of its period are; an instant only within a day. */
function firstDay({ from }: Window, zone: string): string {
  const instant = Date.parse(from)
  const date = dateAt(zone, instant)
  return startOf(date, zone) === instant ? date : from
}

/** The last that counts, both included; of a part of a day where that part ends. */
function lastDay({ from, to }: Window, zone: string): string {
  const instant = Date.parse(to)
  const isWhole = startOf(dateAt(zone, instant), zone) === instant
  return isWhole && from < to ? dateAt(zone, instant - 1) : to
}

/** Never an empty place that could be taken for a nought. */
const NOT_TOLD = 'Not told by the source'
const notTold = (section: string): Row[] => [[section, 'not_told', NOT_TOLD, null]]

function notCompared(section: string, compared: ReportContent['compared']): Row[] {
  if (compared?.began === undefined) return notTold(section)
  return [[section, 'nothing_to_compare_with', nothingBefore(compared.began), null]]
}

type Shares = NonNullable<ReportContent['devices']> | NonNullable<ReportContent['places']>['countries']

type Naming = (id: string, name: string) => string

const shares =
  (section: string, called: Naming = (_, name) => name) =>
  (list: Omit<Shares, 'asOf'> | null | undefined): Row[] =>
    list ? list.rows.map(({ id, name, scans }) => [section, id, called(id, name), scans]) : notTold(section)

/** With what the source counts and does not break down, so that the rows add up. */
const wholeShares =
  (section: string, called: Naming) =>
  (list: Omit<Shares, 'asOf'> | null | undefined): Row[] => [
    ...shares(section, called)(list),
    ...(list ? rest(section, list) : []),
  ]

function rest(
  section: string,
  { rows, count, total }: { readonly rows: readonly { readonly scans: number }[]; count: number; total: number },
): Row[] {
  const scans = total - rows.reduce((sum, row) => sum + row.scans, 0)
  return rows.length < count || scans === 0
    ? []
    : [[section, 'not_broken_down', 'Not broken down by the source', scans]]
}

/** What belongs to none, or to campaigns that are not named, stands behind the others. */
function owners(
  section: 'clients' | 'campaigns',
  list: ReportOwners | null | undefined,
  none: readonly [id: string, name: string],
): Row[] {
  if (!list) return notTold(section)
  const apart = [
    [...none, list.none],
    ['campaigns_not_shown', 'Campaigns not shown here', list.others],
  ] as const
  return [
    ...list.rows.map(({ id, name, scans, before }): Row => [section, id, name, scans, before]),
    ...apart.flatMap(([id, name, counts]): Row[] => (counts ? [[section, id, name, counts.scans, counts.before]] : [])),
    ...rest(section, {
      ...list,
      rows: [...list.rows, ...apart.map(([, , counts]) => counts ?? { scans: 0 })],
      count: list.count + apart.length,
    }),
  ]
}

function visitors({ visitors, before }: NonNullable<ReportContent['figures']>): Row[] {
  if (visitors === null) return notTold('visitors')
  const { atLeast, atMost } = visitors
  if (atLeast === atMost) return [['figures', 'visitors', '', atLeast, before?.visitors ?? null]]
  return [
    ['figures', 'visitors_at_least', '', atLeast],
    ['figures', 'visitors_at_most', '', atMost],
  ]
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Those that have passed in the report's dates. */
function weekHours({ scans, hours }: NonNullable<ReportContent['hours']>): Row[] {
  return scans.flatMap((count, at): Row[] => {
    const hour = String(at % HOURS_OF_DAY).padStart(2, '0')
    return hours[at]! > 0 ? [['hours', `${WEEKDAYS[Math.floor(at / HOURS_OF_DAY)]} ${hour}:00`, '', count]] : []
  })
}

/** Dates are those of the goal's zone. */
function promised({ scans, from, to, timezone, at, progress }: ReportGoal): Row[] {
  const { knownFrom, knownUntil, unknownDays, expected, reachedOn } = progress
  const isPart = unknownDays > 0
  const told: readonly (Row | undefined)[] = [
    ['goal', 'goal', `${from} to ${to}`, scans],
    ['goal', 'timezone', timezone, null],
    knownFrom === null ? undefined : ['goal', 'known_from', dateAt(timezone, Date.parse(knownFrom)), null],
    ['goal', 'counted_to', lastDay({ from: '', to: knownUntil ?? at }, timezone), null],
    ['goal', 'scans', isPart ? 'At least' : '', progress.scans],
    isPart ? ['goal', 'days_not_known', NOT_TOLD, unknownDays] : undefined,
    expected === null ? undefined : ['goal', 'expected', `By ${to}`, expected],
    reachedOn === null ? undefined : ['goal', 'reached_on', reachedOn, null],
  ]
  return told.filter((row) => row !== undefined)
}

const SECTIONS: Readonly<Record<ReportContent['sections'][number], (content: ReportContent) => Row[]>> = {
  commentary: () => [],
  figures: ({ figures, compared }) =>
    figures === undefined
      ? []
      : [
          ['figures', 'scans', '', figures.scans, figures.before?.scans ?? null],
          ...visitors(figures),
          ...(compared !== null && figures.before === null ? notCompared('figures_compared_with', compared) : []),
        ],
  goal: ({ goal }) => (goal ? promised(goal) : []),
  timeline: ({ timeline }) => {
    if (!timeline) return notTold('timeline')
    const rows = (section: string, buckets: typeof timeline.buckets) =>
      buckets.map(({ date, scans }): Row => [section, date, scans === null ? NOT_TOLD : '', scans])
    return [...rows('timeline', timeline.buckets), ...rows('timeline_compared_with', timeline.before ?? [])]
  },
  comparison: ({ comparison, compared }) =>
    comparison
      ? [...comparison.rose, ...comparison.fell.toReversed()].map(({ id, name, scans, before }) => [
          'changes',
          id,
          name,
          scans,
          before,
        ])
      : notCompared('changes', compared),
  clients: ({ clients }) => owners('clients', clients, ['no_client', 'No client']),
  campaigns: ({ campaigns }) => owners('campaigns', campaigns, ['no_campaign', 'No campaign']),
  bestCodes: ({ bestCodes }) => shares('codes')(bestCodes),
  places: ({ places }) => [
    ...wholeShares('countries', countryName)(places?.countries),
    ...(places?.cities ? [] : notTold('cities')),
    ...(places?.cities?.rows ?? []).map(({ city, region, country, scans }): Row => [
      'cities',
      [country, region].filter((part) => part !== '').join(' '),
      city || 'Unknown city',
      scans,
    ]),
    ...(places?.cities ? rest('cities', places.cities) : []),
  ],
  devices: ({ devices }) => wholeShares('devices', (id) => id || 'Unknown')(devices),
  referrers: ({ referrers }) => wholeShares('referrers', (id) => id || DIRECT)(referrers),
  hours: ({ hours }) => (hours ? weekHours(hours) : notTold('hours')),
  watchList: ({ watchList }) => [
    ...(watchList === null ? notTold('never_scanned_days') : []),
    ...(watchList?.silent ? [] : notTold('silent_days')),
    ...(watchList?.rising ? [] : notTold('rising_scans')),
    ...(watchList?.neverScanned.rows ?? []).map(({ id, title, daysSinceMade }): Row => [
      'never_scanned_days',
      id,
      title,
      daysSinceMade,
    ]),
    ...(watchList?.silent?.rows ?? []).map(({ id, title, days }): Row => ['silent_days', id, title, days]),
    ...(watchList?.rising?.rows ?? []).map(({ id, title, scans, most }): Row => [
      'rising_scans',
      id,
      title,
      scans,
      most,
    ]),
  ],
}
