/** What people have noted on dates, in the charts: a flag over the bucket that holds the date, and the words of it. */
import { Flag } from 'lucide-react'
import type { ChartLayout } from './layout.ts'
import type { TimelinePoint } from './points.ts'
import { firstNotes } from './words.ts'

/** Height of a flag. The room between the legend and the plot is there anyway, so that nothing moves when notes come. */
const HEIGHT = 16

/**
 * Behind the figures a pole for each bucket with a note, over the height of the plot, and above it the flag; of several
 * notes with their number.
 */
export function NoteFlags({
  points,
  layout,
}: {
  points: readonly Pick<TimelinePoint, 'name' | 'notes'>[]
  layout: ChartLayout
}) {
  const { plot, bandWidth, width } = layout
  const height = HEIGHT + plot.height
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute left-0"
      style={{ top: plot.top - HEIGHT }}
    >
      {points.map(({ name, notes = [] }, at) => {
        if (notes.length === 0) return null
        const x = Math.round(plot.left + (at + 0.5) * bandWidth)
        return (
          <g key={name} data-notes={notes.length}>
            <path d={`M${x} ${HEIGHT}V${height}`} stroke="var(--muted)" strokeDasharray="2 3" />
            {notes.length === 1 ? (
              <path d={`M${x} 1.5h10l-3 4l3 4h-10z`} {...cloth} />
            ) : (
              <>
                <rect x={x} y={1.5} width={15} height={11} rx={1.5} {...cloth} />
                <text x={x + 7.5} y={10.5} textAnchor="middle" fontSize={10} fontWeight={600} fill="var(--surface)">
                  {notes.length > 9 ? '9+' : notes.length}
                </text>
              </>
            )}
            <path d={`M${x} 1V${HEIGHT}`} stroke="var(--ink)" strokeWidth={1.5} />
          </g>
        )
      })}
    </svg>
  )
}

/** A rim of the surface's colour keeps neighbours apart. */
const cloth = { fill: 'var(--ink)', stroke: 'var(--surface)', strokeWidth: 1 } as const

/** In a tooltip: the first few in full, of the others how many. */
export function NotesTold({ notes = [] }: Pick<TimelinePoint, 'notes'>) {
  const { told, more } = firstNotes(notes)
  if (told.length === 0) return null
  return (
    <div className="mt-1 space-y-1 border-t border-line pt-1 text-xs">
      {told.map((note, at) => (
        // Two may be alike word for word.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} className="flex gap-1.5">
          <Flag aria-hidden className="mt-0.5 size-3 shrink-0 text-muted" />
          <bdi className="line-clamp-2 min-w-0 wrap-anywhere">{note}</bdi>
        </p>
      ))}
      {more !== undefined && <p className="pl-4 text-muted">{more}</p>}
    </div>
  )
}

/** In a cell of a table: all of them. */
export function NotesCell({ notes = [] }: Pick<TimelinePoint, 'notes'>) {
  return (
    <td className="max-w-72 py-1 pl-8 text-left wrap-anywhere">
      <bdi>{notes.join('; ')}</bdi>
    </td>
  )
}
