import { Bar, ComposedChart, Curve, Line, XAxis, YAxis, type BarShapeProps, type CurveProps } from 'recharts'
import { Axes, countAxisOf, plotOf, timeAxisOf } from './axes.tsx'
import type { ChartLayout } from './layout.ts'
import { isCompared, type TimelinePoint } from './points.ts'

/**
 * Bars for scans, hatched where the bucket is unfinished; a thin line for the period before, in steps as wide as the
 * buckets, for between two counts there is nothing to draw. Only a picture.
 */
export function Drawing({ points, layout }: { points: readonly TimelinePoint[]; layout: ChartLayout }) {
  const rows = points.flatMap((point, at) => {
    const before = point.before?.scans
    const row = { at, scans: point.scans, before, unfinished: point.state === 'unfinished' }
    // The steps of the line reach to both edges of their buckets, also beside a gap and at the edges of the plot.
    return [
      ...(points[at - 1]?.before === undefined ? [{ at: at - 0.5, before }] : []),
      row,
      ...(points[at + 1]?.before === undefined ? [{ at: at + 0.5, before }] : []),
    ]
  })
  return (
    <ComposedChart {...plotOf(layout)} data={rows}>
      <defs>
        <pattern id="timeline-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" fill="var(--series-1)" />
        </pattern>
      </defs>
      <Axes layout={layout} />
      <XAxis {...timeAxisOf(points.length)} />
      <YAxis {...countAxisOf(layout)} />
      <Bar dataKey="scans" barSize={layout.barWidth} isAnimationActive={false} shape={BucketBar} />
      {isCompared(points) && (
        <Line dataKey="before" type="step" dot={false} activeDot={false} isAnimationActive={false} shape={LineBefore} />
      )}
    </ComposedChart>
  )
}

/** A rim of the surface's colour keeps the line legible where it crosses bars. */
function LineBefore({ points = [] }: CurveProps) {
  const curve = { points, type: 'step', fill: 'none' } as const
  return (
    <>
      <Curve {...curve} stroke="var(--surface)" strokeWidth={2.5} />
      <Curve {...curve} stroke="var(--muted)" strokeWidth={1.25} />
    </>
  )
}

/** Few scans beside many are still to be seen: a bar is at least this high. */
const LEAST_HEIGHT = 2

function BucketBar({ x, y, width, height, payload }: BarShapeProps) {
  const { scans, unfinished } = payload as { scans: number | undefined; unfinished: boolean }
  if (!scans) return null
  const seen = Math.max(LEAST_HEIGHT, height)
  const radius = Math.min(3, width / 2, seen)
  const outline = [
    `M${x},${y + height}v${radius - seen}`,
    `q0,${-radius} ${radius},${-radius}h${width - 2 * radius}`,
    `q${radius},0 ${radius},${radius}v${seen - radius}`,
  ].join('')
  if (!unfinished) return <path d={`${outline}z`} fill="var(--series-1)" data-bucket="whole" />
  return (
    <path
      d={outline}
      fill="url(#timeline-hatch)"
      stroke="var(--series-1)"
      strokeWidth={1.5}
      strokeDasharray="3 2"
      data-bucket="unfinished"
    />
  )
}
