import { formatExact } from '#src/lib/numbers.ts'
import { NotesCell } from './notes.tsx'
import { hasNotes, type TimelineData } from './points.ts'
import { changeInWords, scansInWords } from './words.ts'

const HEADING = { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month' } as const

/** The figures behind the picture. */
export function TimelineTable({ data }: { data: TimelineData }) {
  const compared = data.seriesBefore !== undefined
  const noted = hasNotes(data.points)
  return (
    <details className="mt-3">
      <summary className="inline-flex rounded-sm py-0.5 text-xs text-muted hover:text-ink">Show as table</summary>
      <div className="mt-2 overflow-x-auto" role="region" aria-label="Timeline as table" tabIndex={0}>
        <table className="w-full min-w-max text-sm tabular-nums">
          <thead className="text-xs text-muted">
            <tr>
              <Heading>{HEADING[data.bucket]}</Heading>
              <Heading number>Scans</Heading>
              {compared && (
                <>
                  <Heading>Compared with</Heading>
                  <Heading number>Scans</Heading>
                  <Heading number>Difference</Heading>
                </>
              )}
              {noted && <Heading>Notes</Heading>}
            </tr>
          </thead>
          <tbody>
            {data.points.map((point) => (
              <tr key={point.name} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  {point.name}
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
    </details>
  )
}

function Heading({ children, number = false }: { children: string; number?: boolean }) {
  const side = number
    ? 'text-right'
    : children === 'Compared with' || children === 'Notes'
      ? 'pl-8 text-left'
      : 'text-left'
  return (
    <th scope="col" className={`pb-1 font-normal ${side}`}>
      {children}
    </th>
  )
}
