import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import * as words from '#words/charts/timeline.ts'
import { hasNotes, isUnknown, type TimelineData, type TimelinePoint } from './points.ts'

/** A sum of all buckets so far must not be taken for the scans of one. */
const COUNTED = {
  each: { scans: ['scans', words.taken.scans], compared: ['compared_scans', words.taken.scansBefore] },
  addedUp: {
    scans: ['scans_added_up', words.taken.scansAddedUp],
    compared: ['compared_scans_added_up', words.taken.scansBeforeAddedUp],
  },
} as const

/** How far a bucket is known: a part of one never looks like a whole one. */
function stateInWords(point: TimelinePoint): string {
  return isUnknown(point) ? words.notKnown : words.states[point.state]
}

/** The figures of a timeline, bucket by bucket, to take away. */
export function timelineTable({ bucket, points, seriesBefore, isCumulative = false }: TimelineData): Table {
  const { scans, compared } = COUNTED[isCumulative ? 'addedUp' : 'each']
  const columns: ColumnOf<TimelinePoint>[] = [
    { name: 'start', heading: words.buckets[bucket], kind: 'time', value: ({ date }) => date },
    { name: scans[0], heading: scans[1], kind: 'count', value: (point) => point.scans ?? null },
    { name: 'state', heading: words.taken.state, kind: 'text', value: stateInWords },
  ]
  if (seriesBefore !== undefined) {
    columns.push(
      { name: 'compared_with', heading: words.comparedWith, kind: 'time', value: ({ before }) => before?.date ?? null },
      { name: compared[0], heading: compared[1], kind: 'count', value: ({ before }) => before?.scans ?? null },
    )
  }
  if (hasNotes(points)) {
    columns.push({ name: 'notes', heading: words.notes, kind: 'text', value: ({ notes }) => notes?.join('; ') ?? null })
  }
  return toTable(columns, points)
}
