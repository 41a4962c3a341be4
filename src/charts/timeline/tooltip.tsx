import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/charts/timeline.ts'
import { KeyOfBefore, KeyOfScans } from './keys.tsx'
import type { ChartLayout } from './layout.ts'
import { NotesTold } from './notes.tsx'
import { isUnknown, type TimelinePoint } from './points.ts'
import { KeyOfUnknown } from './unknown.tsx'
import { changeInWords, scansInWords } from './words.ts'

const WIDTH = 264
const GAP = 8
/** Narrower than this nothing can be read: better over its bar. */
const LEAST_WIDTH = 112

/**
 * One bucket in words beside its band, inside the chart. Hidden from screen readers: the range control under the chart
 * says the same.
 */
export function Tooltip({
  point,
  at,
  layout,
  hint,
}: {
  point: TimelinePoint
  at: number
  layout: ChartLayout
  /** Where the bucket leads, in words. */
  hint?: string | undefined
}) {
  const { left, width } = placeOf(at, layout)
  const change = changeInWords(point)
  return (
    <div
      aria-hidden
      data-testid="tooltip"
      className="pointer-events-none absolute top-2 z-10 rounded-control border border-line bg-surface px-3 py-2 shadow-float"
      style={{ left, width }}
    >
      <p className="font-medium">{point.name}</p>
      <p className="mt-1 flex items-center gap-2">
        {isUnknown(point) ? <KeyOfUnknown /> : <KeyOfScans unfinished={point.state === 'unfinished'} />}
        {words.scans}
        <span className="ml-auto font-medium tabular-nums">{scansInWords(point)}</span>
      </p>
      {point.before !== undefined && (
        <p className="mt-1 flex items-center gap-2 text-xs text-muted">
          <KeyOfBefore />
          {point.before.name}
          <span className="ml-auto tabular-nums">{formatExact(point.before.scans)}</span>
        </p>
      )}
      {change !== undefined && <p className="mt-1 text-right text-xs">{change}</p>}
      <NotesTold notes={point.notes ?? []} />
      {hint !== undefined && <p className="mt-1 text-xs text-muted">{hint}</p>}
    </div>
  )
}

/** Beside its band, on the right where it fits; where it fits on neither side, as wide as there is room on the wider one. */
function placeOf(at: number, { plot, bandWidth, width }: ChartLayout): { left: number; width: number } {
  const onLeft = plot.left + at * bandWidth - GAP
  const onRight = width - onLeft - bandWidth - 2 * GAP
  const isRight = onRight >= WIDTH || onRight > onLeft
  const room = Math.min(WIDTH, isRight ? onRight : onLeft)
  if (room < LEAST_WIDTH) return { left: Math.max(0, width - WIDTH), width: Math.min(WIDTH, width) }
  return { left: isRight ? width - onRight : onLeft - room, width: room }
}
