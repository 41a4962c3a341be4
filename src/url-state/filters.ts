import { PERIOD_NAMES, dateAt, isCalendarDate, type CalendarDate, type PeriodName } from '#contract/period.ts'
import { isZone, type Instant, type Zone } from '#contract/zone.ts'
import type { PeriodQuery } from '#contract/reporting.ts'

/** What the URL says about the figures of every page. */
export interface Filters {
  readonly period: PeriodName
  /** A date within the period; undefined means the current one. */
  readonly date: CalendarDate | undefined
  /** Undefined means the viewer's own. */
  readonly zone: Zone | undefined
  readonly bots: 'exclude' | 'include'
}

const DEFAULT_PERIOD: PeriodName = 'month'

/** Reads the filters. Never throws: what is unknown takes its default, for a link may be old or cut. */
export function parseFilters(search: URLSearchParams): Filters {
  const period = search.get('period')
  const date = search.get('date')
  const zone = search.get('zone')
  return {
    period: PERIOD_NAMES.find((name) => name === period) ?? DEFAULT_PERIOD,
    date: date !== null && isCalendarDate(date) ? date : undefined,
    zone: zone !== null && isZone(zone) ? zone : undefined,
    bots: search.get('bots') === 'include' ? 'include' : 'exclude',
  }
}

/** The search parameters of the filters; what is default is left out, so that short links stay short. */
export function filterParams(filters: Filters): URLSearchParams {
  const search = new URLSearchParams()
  if (filters.period !== DEFAULT_PERIOD) search.set('period', filters.period)
  if (filters.date !== undefined) search.set('date', filters.date)
  if (filters.zone !== undefined) search.set('zone', filters.zone)
  if (filters.bots === 'include') search.set('bots', 'include')
  return search
}

/** The date that the filters mean: their own, or today's in the zone. */
export function dateOf(filters: Filters, zone: Zone, now: Instant): CalendarDate {
  return filters.date ?? dateAt(zone, now)
}

/** The parameters that the API is asked with. */
export function periodQuery(filters: Filters, viewerZone: Zone): PeriodQuery {
  return {
    period: filters.period,
    timezone: filters.zone ?? viewerZone,
    ...(filters.date !== undefined && { timeLineDate: filters.date }),
    ...(filters.bots === 'include' && { bots: 'include' }),
    compare: 'previous',
  }
}
