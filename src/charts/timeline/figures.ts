import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import type { TimelineData, TimelinePoint } from './points.ts'
import { isUnknown } from './points.ts'

const BUCKET = { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month' } as const

/** How far a bucket is known: a part of one never looks like a whole one. */
function stateInWords(point: TimelinePoint): string {
  if (isUnknown(point)) return 'not known'
  return { whole: 'whole', unfinished: 'so far', toCome: 'still to come' }[point.state]
}

/** The figures of a timeline, bucket by bucket, to take away. */
export function timelineTable({ bucket, points, seriesBefore }: TimelineData): Table {
  const columns: ColumnOf<TimelinePoint>[] = [
    { name: 'start', heading: BUCKET[bucket], kind: 'time', value: ({ date }) => date },
    { name: 'scans', heading: 'Scans', kind: 'count', value: ({ scans }) => scans ?? null },
    { name: 'state', heading: 'State', kind: 'text', value: stateInWords },
  ]
  const compared: ColumnOf<TimelinePoint>[] = [
    { name: 'compared_with', heading: 'Compared with', kind: 'time', value: ({ before }) => before?.date ?? null },
    {
      name: 'compared_scans',
      heading: 'Scans compared with',
      kind: 'count',
      value: ({ before }) => before?.scans ?? null,
    },
  ]
  return toTable(seriesBefore === undefined ? columns : [...columns, ...compared], points)
}
