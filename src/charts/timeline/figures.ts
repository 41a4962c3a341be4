import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import { hasNotes, isUnknown, type TimelineData, type TimelinePoint } from './points.ts'

const BUCKET = { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month' } as const

/** A sum of all buckets so far must not be taken for the scans of one. */
const COUNTED = {
  each: { scans: ['scans', 'Scans'], compared: ['compared_scans', 'Scans compared with'] },
  addedUp: {
    scans: ['scans_added_up', 'Scans, added up'],
    compared: ['compared_scans_added_up', 'Scans compared with, added up'],
  },
} as const

/** How far a bucket is known: a part of one never looks like a whole one. */
function stateInWords(point: TimelinePoint): string {
  if (isUnknown(point)) return 'not known'
  return { whole: 'whole', unfinished: 'so far', toCome: 'still to come' }[point.state]
}

/** The figures of a timeline, bucket by bucket, to take away. */
export function timelineTable({ bucket, points, seriesBefore, isCumulative = false }: TimelineData): Table {
  const { scans, compared } = COUNTED[isCumulative ? 'addedUp' : 'each']
  const columns: ColumnOf<TimelinePoint>[] = [
    { name: 'start', heading: BUCKET[bucket], kind: 'time', value: ({ date }) => date },
    { name: scans[0], heading: scans[1], kind: 'count', value: (point) => point.scans ?? null },
    { name: 'state', heading: 'State', kind: 'text', value: stateInWords },
  ]
  if (seriesBefore !== undefined) {
    columns.push(
      { name: 'compared_with', heading: 'Compared with', kind: 'time', value: ({ before }) => before?.date ?? null },
      { name: compared[0], heading: compared[1], kind: 'count', value: ({ before }) => before?.scans ?? null },
    )
  }
  if (hasNotes(points)) {
    columns.push({ name: 'notes', heading: 'Notes', kind: 'text', value: ({ notes }) => notes?.join('; ') ?? null })
  }
  return toTable(columns, points)
}
