import { toTable, type ColumnOf, type Table } from '#src/lib/table.ts'
import * as words from '#words/charts/timeline.ts'
import { hasNotes } from '../timeline/points.ts'
import { isUnknown, type LinesData, type LinesPoint } from './data.ts'

/** What lines are drawn from, bucket by bucket, to take away: a column for each, called as it is. */
export function linesTable({ bucket, points, lines }: LinesData): Table {
  const columns: ColumnOf<LinesPoint>[] = [
    { name: 'start', heading: words.buckets[bucket], kind: 'time', value: ({ date }) => date },
    ...lines.map(({ name }, line): ColumnOf<LinesPoint> => ({
      name,
      heading: name,
      kind: 'count',
      value: ({ scans }) => scans[line] ?? null,
    })),
    {
      name: 'state',
      heading: words.taken.state,
      kind: 'text',
      value: (point) => (isUnknown(point) ? words.notKnown : words.states[point.state]),
    },
  ]
  if (hasNotes(points)) {
    columns.push({ name: 'notes', heading: words.notes, kind: 'text', value: ({ notes }) => notes?.join('; ') ?? null })
  }
  return toTable(columns, points)
}
