import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/charts/timeline.ts'
import { KeyOfBefore, KeyOfScans, KeyOfUnknown } from './keys.tsx'
import type { ChartLayout } from './layout.ts'
import { NotesTold } from './notes.tsx'
import { isUnknown, type TimelinePoint } from './points.ts'
import { changeInWords, scansInWords } from './words.ts'

const WIDTH = 264
const GAP = 8

/**
 * One bucket in words beside its band, inside the chart. Hidden from screen readers: the range control under the chart
 * says the same.
 */
export function Tooltip({ point, at, layout }: { point: TimelinePoint; at: number; layout: ChartLayout }) {
  const bandLeft = layout.plot.left + at * layout.bandWidth
  const bandRight = bandLeft + layout.bandWidth
  const beside = bandRight + GAP + WIDTH <= layout.width ? bandRight + GAP : bandLeft - GAP - WIDTH
  const change = changeInWords(point)
  return (
    <div
      aria-hidden
      data-testid="tooltip"
      className="pointer-events-none absolute top-2 z-10 w-66 rounded-control border border-line bg-surface px-3 py-2 shadow-float"
      style={{ left: Math.min(Math.max(0, beside), Math.max(0, layout.width - WIDTH)) }}
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
    </div>
  )
}
