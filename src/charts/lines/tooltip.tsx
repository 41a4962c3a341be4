import { NotesTold } from '../timeline/notes.tsx'
import { xOf } from '../timeline/layout.ts'
import type { LinesData } from './data.ts'
import type { LinesLayout } from './layout.ts'
import { LineKey } from './looks.tsx'
import { countInWords } from './words.ts'

const WIDTH = 264
const GAP = 12

/**
 * One bucket in words beside its place, inside the chart. Hidden from screen readers: the range control under the chart
 * says the same.
 */
export function Tooltip({ data: { points, lines }, at, layout }: { data: LinesData; at: number; layout: LinesLayout }) {
  const point = points[at]!
  const x = xOf(layout, at)
  const beside = x + GAP + WIDTH <= layout.width ? x + GAP : x - GAP - WIDTH
  return (
    <div
      aria-hidden
      data-testid="tooltip"
      className="pointer-events-none absolute top-2 z-10 w-66 max-w-full rounded-control border border-line bg-surface px-3 py-2 shadow-float"
      style={{ left: Math.min(Math.max(0, beside), Math.max(0, layout.width - WIDTH)) }}
    >
      <p className="font-medium">{point.name}</p>
      {lines.map(
        ({ name, look }, line) =>
          point.scans[line] !== null && (
            <p key={look} className="mt-1 flex items-center gap-2">
              <LineKey look={look} />
              <bdi className="min-w-0 flex-1 truncate text-left">{name}</bdi>
              <span className="font-medium tabular-nums">{countInWords(point, line)}</span>
            </p>
          ),
      )}
      <NotesTold notes={point.notes ?? []} />
    </div>
  )
}
