import type { ChartLayout } from './layout.ts'

/** Over the whole height of each bucket whose scans are not known: a gap is neither zero nor empty. */
export function UnknownBuckets({ unknown, layout }: { unknown: readonly boolean[]; layout: ChartLayout }) {
  const { width, height, plot, bandWidth } = layout
  const places = unknown.flatMap((isUnknown, at) => (isUnknown ? [plot.left + at * bandWidth] : []))
  if (places.length === 0) return null
  return (
    <Hatched
      id="timeline-unknown"
      width={width}
      height={height}
      className="absolute inset-0"
      data-unknown={places.length}
      // One path for all: else a seam between neighbours would suggest that something is known.
      d={places.map((left) => `M${left} ${plot.top}h${bandWidth}v${plot.height}h${-bandWidth}z`).join('')}
    />
  )
}

/** A sample of it, for legend and tooltip. */
export function KeyOfUnknown() {
  return <Hatched id="timeline-unknown-key" width={16} height={12} className="shrink-0" d="M1 0h14v12H1z" />
}

/** Lines the other way than those of an unfinished bucket, and grey. `id`: of its pattern. */
function Hatched({ id, d, ...svg }: { id: string; d: string; width: number; height: number; className: string }) {
  return (
    <svg aria-hidden viewBox={`0 0 ${svg.width} ${svg.height}`} {...svg}>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="1.5" height="6" fill="var(--control)" />
        </pattern>
      </defs>
      <path d={d} fill={`url(#${id})`} />
    </svg>
  )
}
