import type { BucketName } from '#contract/period.ts'
import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import { formatWeekHour, roundAverage } from '#src/lib/week-hours.ts'
import { keyOf } from '#src/url-state/compare.ts'
import * as words from '#words/reports/compared.ts'
import type { ComparedRow, ComparedTable } from './select.ts'
import type { BusiestHours } from './use-busiest-hours.ts'
import type { Missing } from './use-compared-figures.ts'

interface Line extends Pick<ComparedRow, 'subject' | 'name'> {
  /** Undefined where there are no figures. */
  readonly figures?: ComparedRow
}

/** What is compared as it leaves the page, those without figures among them. */
export function takenTable(
  { rows, sum, addsUp, isADay }: ComparedTable,
  missing: readonly Missing[],
  bucket: BucketName,
  hours: BusiestHours | undefined,
): Table {
  const known = <Value>(value: Value | undefined) => value ?? null
  const hourOf = ({ subject }: Line) => hours?.get(keyOf(subject))?.hour
  const columns: (ColumnOf<Line> | false)[] = [
    { name: 'kind', heading: words.taken.kind, kind: 'text', value: ({ subject }) => words.kinds[subject.kind] },
    { name: 'id', heading: words.taken.id, kind: 'text', value: ({ subject }) => subject.id },
    { name: 'name', heading: words.taken.name, kind: 'text', value: ({ name }) => name },
    { name: 'scans', heading: words.scans, kind: 'count', value: ({ figures }) => known(figures?.scans) },
    addsUp && {
      name: 'share',
      heading: words.share,
      kind: 'share',
      value: ({ figures }) => (figures?.scans === undefined || sum === 0 ? null : figures.scans / sum),
    },
    {
      name: 'unique_visitors',
      heading: words.visitors,
      kind: 'count',
      value: ({ figures }) => (typeof figures?.visitors === 'number' ? figures.visitors : null),
    },
    {
      name: 'compared_scans',
      heading: words.taken.before,
      kind: 'count',
      value: ({ figures }) => known(figures?.before?.scans),
    },
    {
      name: isADay ? 'change_a_day' : 'change',
      heading: isADay ? words.taken.changeADay : words.change,
      kind: 'share',
      value: ({ figures }) => known(figures?.before?.change),
    },
    {
      name: `busiest_${bucket}`,
      heading: words.busiest[bucket],
      kind: 'text',
      value: ({ figures }) => known(figures?.busiest?.name),
    },
    {
      name: `busiest_${bucket}_scans`,
      heading: words.taken.busiestScans(words.busiest[bucket]),
      kind: 'count',
      value: ({ figures }) => known(figures?.busiest?.scans),
    },
    hours !== undefined && {
      name: 'busiest_hour',
      heading: words.busiest.hour,
      kind: 'text',
      value: (line) => {
        const hour = hourOf(line)
        return hour === undefined ? null : formatWeekHour(hour)
      },
    },
    hours !== undefined && {
      name: 'busiest_hour_scans_an_hour',
      heading: words.taken.hourAverage,
      kind: 'count',
      value: (line) => roundAverage(hourOf(line)?.average),
    },
  ]
  return toTable<Line>(
    columns.filter((column) => column !== false),
    [...rows.map((figures) => ({ subject: figures.subject, name: figures.name, figures })), ...missing],
  )
}
