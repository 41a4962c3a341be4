import { Fold } from '#src/ui/fold.tsx'
import * as words from '#words/charts/lines.ts'
import * as shared from '#words/charts/timeline.ts'
import { NotesCell } from '../timeline/notes.tsx'
import { hasNotes } from '../timeline/points.ts'
import type { LinesData } from './data.ts'
import { countInWords } from './words.ts'

/** The figures behind the picture. */
export function LinesTable({ data: { bucket, points, lines } }: { data: LinesData }) {
  const noted = hasNotes(points)
  return (
    <Fold title={shared.showTable} look="quiet" className="mt-3">
      <div className="mt-2 overflow-x-auto" role="region" aria-label={words.tableName} tabIndex={0}>
        <table className="w-full min-w-max text-sm tabular-nums">
          <thead className="text-xs text-muted">
            <tr>
              <th scope="col" className="pb-1 text-left font-normal">
                {shared.buckets[bucket]}
              </th>
              {lines.map(({ name, look }) => (
                <th key={look} scope="col" dir="auto" className="max-w-52 truncate pb-1 pl-4 text-right font-normal">
                  {name}
                </th>
              ))}
              {noted && (
                <th scope="col" className="pb-1 pl-8 text-left font-normal">
                  {shared.notes}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.name} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  {point.name}
                </th>
                {lines.map(({ look }, line) => (
                  <td key={look} className="py-1 pl-4 text-right">
                    {point.scans[line] !== null && countInWords(point, line)}
                  </td>
                ))}
                {noted && <NotesCell notes={point.notes ?? []} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  )
}
