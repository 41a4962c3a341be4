import { Bar, CartesianGrid, ComposedChart, Line, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { formatTick } from '#src/lib/ticks.ts'
import type { ChartLayout } from './layout.ts'
import type { TimelinePoint } from './points.ts'
import { RIGHT_OF_PLOT } from './ticks.ts'

/**
 * Bars for scans, hatched where the bucket is unfinished; a dashed line for the period before, in steps as wide as the
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
  const label = new Map(layout.timeTicks.map((tick) => [tick.at, tick.label]))
  const compared = points.some((point) => point.before !== undefined)
  const axis = { axisLine: false, tickLine: false, tick: { fill: 'var(--muted)', fontSize: 12 }, interval: 0 } as const
  return (
    <ComposedChart
      width={layout.width}
      height={layout.height}
      data={rows}
      margin={{ top: layout.plot.top, right: RIGHT_OF_PLOT, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <pattern id="timeline-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" fill="var(--series-1)" />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...axis}
        dataKey="at"
        type="number"
        domain={[-0.5, points.length - 0.5]}
        ticks={layout.timeTicks.map((tick) => tick.at)}
        tickFormatter={(at: number) => label.get(at) ?? ''}
        height={layout.axisHeight}
        tickMargin={8}
      />
      <YAxis
        {...axis}
        type="number"
        width={layout.plot.left}
        domain={[0, layout.countTicks.at(-1) ?? 1]}
        ticks={[...layout.countTicks]}
        tickFormatter={formatTick}
      />
      <Bar dataKey="scans" barSize={layout.barWidth} isAnimationActive={false} shape={BucketBar} />
      {compared && (
        <>
          {/* A rim of the surface's colour keeps the line legible where it crosses bars. */}
          <Line {...beforeLine} stroke="var(--surface)" strokeWidth={3} />
          <Line {...beforeLine} stroke="var(--series-2)" strokeWidth={1.75} strokeDasharray="4 2" />
        </>
      )}
    </ComposedChart>
  )
}

const beforeLine = { dataKey: 'before', type: 'step', dot: false, activeDot: false, isAnimationActive: false } as const

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
