/** What a report shows, made of its frozen content and of nothing else. */
import { spanOf } from '#contract/period.ts'
import {
  cityKey,
  type ReportCity,
  type ReportContent,
  type ReportOwners,
  type ReportShare,
} from '#contract/report-content.ts'
import { DIRECT } from '#contract/scan-filter.ts'
import { toTimelineData } from '#src/reports/timeline/select.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { cityNames } from '#src/lib/city-names.ts'
import { countryName } from '#src/lib/countries.ts'
import { formatDate } from '#src/lib/dates.ts'
import { withDays } from '#src/lib/per-day.ts'
import { formatWindow } from '#src/lib/windows.ts'
import * as words from '#words/client-reports/document.ts'

/** `Compared with 1–30 Apr 2026`, and whether its days were matched; why nothing can be; undefined where nothing is. */
export function comparedInWords({ compared, period }: ReportContent): string | undefined {
  if (compared === null) return undefined
  if (compared.began !== undefined) return words.nothingToCompare(formatDate(compared.began))
  const window = withDays(
    formatWindow(Date.parse(compared.from), Date.parse(compared.to), period.timezone),
    compared.days,
  )
  // Months are compared with months.
  const isByWeekday = compared.match === 'weekday' && compared.how !== 'custom' && period.bucket !== 'month'
  return words.comparedWith(isByWeekday ? words.byWeekday(window) : window)
}

/** The timeline as the chart takes it; undefined where the source gave none. */
export function timelineOf({ timeline, period, compared, gatheredAt }: ReportContent): TimelineData | undefined {
  if (!timeline) return undefined
  const { date, last, timezone, bucket, weekStart, knownUntil } = period
  const known = (buckets: NonNullable<typeof timeline>['buckets']) =>
    buckets.flatMap(({ scans, ...rest }) => (scans === null ? [] : [{ ...rest, scans }]))
  return toTimelineData({
    period: spanOf(date, last, timezone, { bucket, weekStart }),
    asOf: Date.parse(timeline.asOf),
    begun: Date.parse(gatheredAt),
    ...(knownUntil !== undefined && { knownUntil: Date.parse(knownUntil) }),
    timeline: known(timeline.buckets),
    // By its dates, which are frozen, and not by the rule that led to them.
    compared: compared
      ? { how: 'custom', match: 'date', dates: { date: compared.date, last: compared.last } }
      : undefined,
    comparison: timeline.before ? { timeline: known(timeline.before) } : undefined,
  })
}

/** A row of a breakdown, named in the language of the page. */
export interface NamedRow {
  readonly key: string
  readonly name: string
  readonly scans: number
  /** In what is compared with; null where that is not known. */
  readonly before?: number | null
}

const toRow =
  (name: (share: ReportShare) => string) =>
  (share: ReportShare): NamedRow => ({
    key: share.id,
    name: name(share),
    scans: share.scans,
  })

export const countryRow = toRow(({ id }) => countryName(id))
export const codeRow = toRow(({ id, name }) => name || id)
export const referrerRow = toRow(({ id }) => (id === '' || id === DIRECT ? words.direct : id))
export const deviceRow = toRow(({ id }) => words.devices[id] ?? (id || words.unknown))

/** What belongs to none that can be named stands behind the others, so that all add up. */
export function ownerRows(
  { rows, none, others }: ReportOwners,
  kind: keyof typeof words.owners,
): {
  readonly rows: readonly NamedRow[]
  readonly apart: readonly NamedRow[]
} {
  return {
    rows: rows.map(({ id, name, ...counts }) => ({ key: id, name: name || id, ...counts })),
    apart: [
      ...(none ? [{ key: 'none', name: words.owners[kind].none, ...none }] : []),
      ...(others ? [{ key: 'others', name: words.otherCampaigns, ...others }] : []),
    ],
  }
}

export function cityRows(cities: readonly ReportCity[]): readonly NamedRow[] {
  const nameOf = cityNames(cities)
  return cities.map((city) => ({
    key: cityKey(city),
    name: city.city === '' ? words.unknownCity : nameOf(city),
    scans: city.scans,
  }))
}
