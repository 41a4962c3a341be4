import type { ChartLayout } from './layout.ts'
import { isUnknown, type TimelinePoint } from './points.ts'

/** Behind the bars, over the whole height of each bucket whose scans are not known: a gap is neither zero nor empty. */
export function UnknownBuckets({ points, layout }: { points: readonly TimelinePoint[]; layout: ChartLayout }) {
  const { plot, bandWidth } = layout
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className="absolute inset-0"
    >
      <defs>
        <UnknownPattern id="timeline-unknown" />
      </defs>
      {runsOfUnknown(points).map(({ from, to }) => (
        <rect
          key={from}
          data-unknown={to - from}
          x={plot.left + from * bandWidth}
          y={plot.top}
          width={(to - from) * bandWidth}
          height={plot.height}
          fill="url(#timeline-unknown)"
        />
      ))}
    </svg>
  )
}

/** Lines the other way than those of an unfinished bucket, and grey. */
export function UnknownPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="1.5" height="6" fill="var(--control)" />
    </pattern>
  )
}

/** Neighbours are one area, so that no seam suggests a bucket where nothing is known: half-open, by index. */
function runsOfUnknown(points: readonly TimelinePoint[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [at, point] of points.entries()) {
    if (!isUnknown(point)) continue
    const last = runs.at(-1)
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}
