import { formatTick } from '#src/lib/ticks.ts'
import { largestValue, type TimelineData } from './points.ts'
import { RIGHT_OF_PLOT, countTicks, numberWidth, timeTicks, type Tick } from './ticks.ts'

/** Usual height of the whole chart in pixels. The skeleton has the same (`h-64`). */
export const CHART_HEIGHT = 256
const TOP = 8
const AXIS_HEIGHT = 28

/** Where things are, in pixels: known before anything is drawn, so the cursor needs nothing from the drawing. */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly bandWidth: number
  readonly barWidth: number
  readonly countTicks: readonly number[]
  readonly timeTicks: readonly Tick[]
}

export function layoutOf(data: TimelineData, width: number, height: number): ChartLayout {
  const counts = countTicks(largestValue(data.points))
  const left = Math.ceil(Math.max(...counts.map((count) => numberWidth(formatTick(count))))) + 8
  const plotWidth = Math.max(0, width - left - RIGHT_OF_PLOT)
  const bandWidth = plotWidth / data.points.length
  return {
    width,
    height,
    plot: { left, top: TOP, width: plotWidth, height: height - TOP - AXIS_HEIGHT },
    bandWidth,
    barWidth: Math.max(2, Math.min(56, Math.round(bandWidth * 0.7))),
    countTicks: counts,
    timeTicks: timeTicks(data, plotWidth, left),
  }
}

/** Index of the bucket at a distance from the chart's left edge; the nearest one where it lies beside the plot. */
export function bucketAt(layout: ChartLayout, count: number, x: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x - layout.plot.left) / layout.bandWidth)))
}

/** Pixels from the left to the middle of a bucket, or to the edge between two at half of one. */
export function xOf({ plot, bandWidth }: ChartLayout, at: number): number {
  return plot.left + (at + 0.5) * bandWidth
}

/** Pixels from the top to the height of a count. */
export function yOf({ plot, countTicks }: ChartLayout, scans: number): number {
  return plot.top + plot.height * (1 - scans / (countTicks.at(-1) ?? 1))
}
