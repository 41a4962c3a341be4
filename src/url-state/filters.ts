import {
  BUCKET_NAMES,
  BUCKET_OF,
  PERIOD_NAMES,
  WEEK_STARTS,
  addDays,
  addMonths,
  daysBetween,
  firstDateOf,
  isCalendarDate,
  lastDateOf,
  nameOfSpan,
  type BucketName,
  type CalendarDate,
  type PeriodName,
  type WeekStart,
} from '#contract/period.ts'
import { isZone, type Zone } from '#contract/zone.ts'
import type { PeriodQuery } from '#contract/reporting.ts'
import {
  FILTER_NAMES,
  OTHER_FILTER_NAMES,
  PLACE_NAMES,
  type FilterName,
  type ScanFilter,
} from '#contract/scan-filter.ts'
import { held } from './held.ts'

/** Spans that end today, or on the date that the address names: so many days, or whole months. */
export const ROLLING = { '7d': { days: 7 }, '30d': { days: 30 }, '90d': { days: 90 }, '12m': { months: 12 } } as const
export type RollingName = keyof typeof ROLLING

/** What the address calls a span: a calendar unit, one that rolls with today, or dates of one's own. */
export type RangeName = PeriodName | 'quarter' | RollingName | 'custom'
const RANGE_NAMES: readonly RangeName[] = [...PERIOD_NAMES, 'quarter', '7d', '30d', '90d', '12m', 'custom']

/** First and last calendar date, both included. */
export interface Dates {
  readonly date: CalendarDate
  readonly last: CalendarDate
}

export type CompareName = 'previous' | 'year' | 'custom' | 'none'
type Match = 'date' | 'weekday'

/** What the URL says about the figures of every page. */
export interface Filters {
  readonly period: RangeName
  /** A date within the unit, or the last of what rolls; undefined means today. */
  readonly date: CalendarDate | undefined
  /** The dates of a `custom` span, and only of that. */
  readonly dates: Dates | undefined
  /** Undefined means the viewer's own. */
  readonly zone: Zone | undefined
  readonly weekStart: WeekStart
  readonly bots: 'exclude' | 'include'
  /** What timelines are cut into; undefined means what fits. */
  readonly by: BucketName | undefined
  readonly compare: CompareName
  /** The dates compared with, where they are one's own. */
  readonly compareDates: Dates | undefined
  /** Undefined means what is usual: `matchOf`. */
  readonly match: Match | undefined
  /** Only scans of which this is true. */
  readonly only: ScanFilter
}

const DEFAULTS = { period: 'month', weekStart: 'monday', bots: 'exclude', compare: 'previous' } as const

/** Reads the filters. Never throws: what is unknown takes its default, for a link may be old or cut. */
export function parseFilters(search: URLSearchParams): Filters {
  const pick = <Name extends string, Otherwise>(param: string, names: readonly Name[], otherwise: Otherwise) =>
    names.find((name) => name === search.get(param)) ?? otherwise
  const date = search.get('date')
  const zone = search.get('zone')
  const dates = readDates(search.get('from'), search.get('to'))
  const compareDates = readDates(search.get('cfrom'), search.get('cto'))
  const period = pick('period', RANGE_NAMES, DEFAULTS.period)
  const compare = pick('compare', ['none', 'year', 'custom'], DEFAULTS.compare)
  return {
    period: period === 'custom' && dates === undefined ? DEFAULTS.period : period,
    date: date !== null && isCalendarDate(date) ? date : undefined,
    dates: period === 'custom' ? dates : undefined,
    zone: zone !== null && isZone(zone) ? zone : undefined,
    weekStart: pick('week', WEEK_STARTS, DEFAULTS.weekStart),
    bots: pick('bots', ['include'], DEFAULTS.bots),
    by: pick('by', BUCKET_NAMES, undefined),
    compare: compare === 'custom' && compareDates === undefined ? DEFAULTS.compare : compare,
    compareDates: compare === 'custom' ? compareDates : undefined,
    match: pick<Match, undefined>('match', ['date', 'weekday'], undefined),
    only: readOnly(search),
  }
}

function readOnly(search: URLSearchParams): ScanFilter {
  return { ...readPlace(search), ...readNamed(OTHER_FILTER_NAMES, search) }
}

/**
 * A place begins with its country: without one that can be asked for, its region and city are left out too, and so they are
 * where they lie in another place than the one that is held.
 */
function readPlace(search: URLSearchParams): ScanFilter {
  const { only } = held()
  const place = readNamed(PLACE_NAMES, search)
  const hasCountry = place.country !== undefined && /^([A-Z]{2})?$/.test(place.country)
  const isElsewhere = PLACE_NAMES.some(
    (name) => only[name] !== undefined && search.has(name) && search.get(name) !== only[name],
  )
  return hasCountry && !isElsewhere ? place : readNamed(PLACE_NAMES, new URLSearchParams())
}

/** What is held of some filters, and of the others what the address says. */
function readNamed(names: readonly FilterName[], search: URLSearchParams): ScanFilter {
  const { only } = held()
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = only[name] ?? search.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

function readDates(date: string | null, last: string | null): Dates | undefined {
  if (date === null || last === null || !isCalendarDate(date) || !isCalendarDate(last)) return undefined
  return date <= last ? { date, last } : { date: last, last: date }
}

/** The names of all search parameters that filters stand in. */
export const FILTER_PARAMS = [
  'period',
  'date',
  'from',
  'to',
  'zone',
  'week',
  'bots',
  'by',
  'compare',
  'cfrom',
  'cto',
  'match',
  ...FILTER_NAMES,
]

/** The search parameters of the filters; what is default is left out, so that short links stay short. */
export function filterParams(filters: Filters): URLSearchParams {
  const { period, dates, weekStart, bots, compare, compareDates, match } = filters
  const texts: readonly (string | undefined)[] = [
    unless(DEFAULTS.period, period),
    period === 'custom' ? undefined : filters.date,
    dates?.date,
    dates?.last,
    filters.zone,
    unless(DEFAULTS.weekStart, weekStart),
    unless(DEFAULTS.bots, bots),
    filters.by,
    unless(DEFAULTS.compare, compare),
    compareDates?.date,
    compareDates?.last,
    match,
    ...FILTER_NAMES.map((name) => filters.only[name]),
  ]
  return new URLSearchParams(
    FILTER_PARAMS.flatMap((name, i): [string, string][] => (texts[i] === undefined ? [] : [[name, texts[i]]])),
  )
}

/** A day or a week a year before is that of the same weekdays, unless somebody wants the same dates. */
export function matchOf({
  period,
  dates,
  compare,
  match,
}: Pick<Filters, 'period' | 'compare'> & Partial<Pick<Filters, 'dates' | 'match'>>): Match {
  const name = dates ? nameOfSpan(dates.date, dates.last) : period
  const isByWeekday = compare === 'year' && ['day', 'week'].includes(name)
  return match ?? (isByWeekday ? 'weekday' : 'date')
}

function unless(usual: string, text: string): string | undefined {
  return text === usual ? undefined : text
}

/** The first and last date that the filters mean, on the day that it is in the zone. */
export function datesOf({ period, date, dates, weekStart }: Filters, today: CalendarDate): Dates {
  if (period === 'custom') return dates!
  const at = date ?? today
  if (period in ROLLING) return rolling(period as RollingName, at)
  const unit = period as PeriodName | 'quarter'
  return { date: firstDateOf(unit, at, weekStart), last: lastDateOf(unit, at, weekStart) }
}

function rolling(name: RollingName, at: CalendarDate): Dates {
  const length = ROLLING[name]
  if ('days' in length) return { date: addDays(at, 1 - length.days), last: at }
  return { date: addMonths(firstDateOf('month', at), 1 - length.months), last: lastDateOf('month', at) }
}

/** Buckets that a span can be cut into and still be read: not thousands, and more than one. */
export function bucketsFor({ date, last }: Dates): BucketName[] {
  const days = daysBetween(date, last) + 1
  return BUCKET_NAMES.filter((bucket) => {
    if (bucket === 'hour') return days <= 14
    if (bucket === 'day') return days > 1 && days <= 400
    return days > (bucket === 'week' ? 7 : 31)
  })
}

/** The parameters that the API is asked with, on the day that it is in the zone. */
export function periodQuery(filters: Filters, viewerZone: Zone, today: CalendarDate): PeriodQuery {
  const { period, weekStart, compare, compareDates } = filters
  const match = matchOf(filters)
  const zone = filters.zone ?? viewerZone
  const dates = datesOf(filters, today)
  const by = filters.by !== undefined && bucketsFor(dates).includes(filters.by) ? filters.by : undefined
  // A unit that the API has is named to it, so that it decides what today is.
  const isNamed = period in BUCKET_OF && !(period === 'week' && weekStart !== DEFAULTS.weekStart)
  return {
    ...(isNamed && { period: period as PeriodName }),
    timezone: zone,
    ...(isNamed && filters.date !== undefined && { timeLineDate: filters.date }),
    ...(!isNamed && { from: dates.date, to: dates.last }),
    ...(filters.bots === 'include' && { bots: 'include' }),
    ...(by !== undefined && { bucket: by }),
    ...(weekStart !== DEFAULTS.weekStart && { weekStart }),
    ...(compare !== 'none' && { compare }),
    ...(compareDates && { compareFrom: compareDates.date, compareTo: compareDates.last }),
    ...(match === 'weekday' && { match }),
    ...filters.only,
  }
}
