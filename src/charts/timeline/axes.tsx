import { formatTick } from '#src/lib/ticks.ts'
import { xOf, yOf, type ChartLayout } from './layout.ts'

/** Between the plot and what stands beside or below it, in pixels. */
const MARGIN = 8

/**
 * The lines of the counts and the labels of both axes, where the layout has them. Not Recharts' own: those measure each
 * label in the page and draw themselves several times over, which takes longer than the rest of the chart (record 0198).
 */
export function Axes({ layout }: { layout: ChartLayout }) {
  const { left, top, width, height } = layout.plot
  return (
    <g fontSize={12} fill="var(--muted)">
      {layout.countTicks.map((count) => (
        <g key={count} transform={`translate(${left} ${yOf(layout, count)})`}>
          <path d={`M0,0h${width}`} stroke="var(--line)" />
          <text x={-MARGIN} dy="0.355em" textAnchor="end">
            {formatTick(count)}
          </text>
        </g>
      ))}
      {layout.timeTicks.map(({ at, label }) => (
        <text key={at} x={xOf(layout, at)} y={top + height + MARGIN} dy="0.71em" textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  )
}

/** What Recharts is told of the plot, so that it draws within what the layout says. */
export function plotOf({ width, height, plot }: ChartLayout) {
  return {
    width,
    height,
    margin: {
      left: plot.left,
      top: plot.top,
      right: width - plot.left - plot.width,
      bottom: height - plot.top - plot.height,
    },
    accessibilityLayer: false,
  }
}

/** And of the axis of counts, of which it only takes the scale. */
export function countAxisOf({ countTicks }: ChartLayout) {
  return { hide: true, type: 'number', domain: [0, countTicks.at(-1) ?? 1], niceTicks: 'none' } as const
}

/** And of the axis of so many buckets: each from half before its number to half behind it. */
export function timeAxisOf(buckets: number) {
  return { hide: true, type: 'number', dataKey: 'at', domain: [-0.5, buckets - 0.5], niceTicks: 'none' } as const
}
