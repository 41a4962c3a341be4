import { formatExact } from '#src/lib/numbers.ts'
import { Fold } from '#src/ui/fold.tsx'
import * as words from '#words/charts/timeline.ts'
import { NotesCell } from './notes.tsx'
import { hasNotes, type TimelineData } from './points.ts'
import { changeInWords, scansInWords } from './words.ts'

/** The figures behind the picture. */
export function TimelineTable({
  data,
  onOpen,
}: {
  data: TimelineData
  /** Goes into a bucket; left out where that leads nowhere. */
  onOpen?: ((at: number) => void) | undefined
}) {
  const compared = data.seriesBefore !== undefined
  const noted = hasNotes(data.points)
  return (
    <Fold title={words.showTable} look="quiet" className="mt-3">
      <div className="mt-2 overflow-x-auto" role="region" aria-label={words.tableName} tabIndex={0}>
        <table className="w-full min-w-max text-sm tabular-nums">
          <thead className="text-xs text-muted">
            <tr>
              <Heading>{words.buckets[data.bucket]}</Heading>
              <Heading kind="number">{words.scans}</Heading>
              {compared && (
                <>
                  <Heading kind="apart">{words.comparedWith}</Heading>
                  <Heading kind="number">{words.scans}</Heading>
                  <Heading kind="number">{words.difference}</Heading>
                </>
              )}
              {noted && <Heading kind="apart">{words.notes}</Heading>}
            </tr>
          </thead>
          <tbody>
            {data.points.map((point, at) => (
              <tr key={point.name} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  {onOpen && point.state !== 'toCome' ? (
                    <button type="button" className="min-h-6 text-left hover:underline" onClick={() => onOpen(at)}>
                      {point.name}
                    </button>
                  ) : (
                    point.name
                  )}
                </th>
                <td className="py-1 text-right">{scansInWords(point)}</td>
                {compared && (
                  <>
                    <td className="py-1 pr-4 pl-8 text-muted">{point.before?.name}</td>
                    <td className="py-1 text-right text-muted">{point.before && formatExact(point.before.scans)}</td>
                    <td className="py-1 pl-4 text-right">{changeInWords(point)}</td>
                  </>
                )}
                {noted && <NotesCell notes={point.notes ?? []} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  )
}

const SIDES = { text: 'text-left', apart: 'pl-8 text-left', number: 'text-right' }

function Heading({ children, kind = 'text' }: { children: string; kind?: keyof typeof SIDES }) {
  return (
    <th scope="col" className={`pb-1 font-normal ${SIDES[kind]}`}>
      {children}
    </th>
  )
}
