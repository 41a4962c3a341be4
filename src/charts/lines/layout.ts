import { formatTick } from '#src/lib/ticks.ts'
import { CHART_HEIGHT, xOf, yOf, type ChartLayout } from '../timeline/layout.ts'
import { RIGHT_OF_PLOT, countTicks, numberWidth, timeTicks } from '../timeline/ticks.ts'
import { isUnknown, largestOf, lastKnown, lastWhole, type LinesData } from './data.ts'

const TOP = 8
const AXIS_HEIGHT = 28

/** Below this width, on A4 too, the names stand in a legend, for beside the lines there is no room. */
const WIDE = 680
/** Room for the sample of a line and its name, kept beside the plot where the lines reach its end. */
const NAME_WIDTH = 196
/** From the end of a line to its name. */
const NAME_GAP = 14
/** Height of a name at the end of its line. */
const NAME_HEIGHT = 18

export interface LinesLayout extends ChartLayout {
  /** Beside the ends of the lines, if there is room: from the top, in pixels, one for each line that is known. */
  readonly names: readonly { readonly line: number; readonly x: number; readonly y: number }[]
}

export function layoutOfLines(data: LinesData, width: number): LinesLayout {
  const layout = layoutWith(data, width, RIGHT_OF_PLOT)
  if (width < WIDE || data.endApart) return { ...layout, names: [] }
  const names = namesOf(data, layout)
  if (names.every(({ x }) => x + NAME_WIDTH <= width)) return { ...layout, names }
  const narrower = layoutWith(data, width, NAME_WIDTH + RIGHT_OF_PLOT)
  return { ...narrower, names: namesOf(data, narrower) }
}

function layoutWith(data: LinesData, width: number, right: number): ChartLayout {
  const { points } = data
  const counts = countTicks(largestOf(points))
  const left = Math.ceil(Math.max(...counts.map((count) => numberWidth(formatTick(count))))) + 8
  const plot = { left, top: TOP, width: Math.max(0, width - left - right), height: CHART_HEIGHT - TOP - AXIS_HEIGHT }
  return {
    width,
    height: CHART_HEIGHT,
    plot,
    bandWidth: plot.width / points.length,
    barWidth: 0,
    countTicks: counts,
    timeTicks: timeTicks({ bucket: data.bucket, points }, plot.width, left),
  }
}

/**
 * Each at the height of its line's end, moved down, then up, as far as the others need. An unfinished bucket is no end: names would
 * sink with it. Over what is not known none could be read, so they stand behind it.
 */
function namesOf({ points, lines }: LinesData, layout: ChartLayout): LinesLayout['names'] {
  const { left, top, height } = layout.plot
  const behind = left + (points.findLastIndex(isUnknown) + 1) * layout.bandWidth
  const ends = lines
    .flatMap((_, line) => {
      const at = lastKnown(points, line)
      if (at === undefined) return []
      const end = points[lastWhole(points, line) ?? at]!
      return [{ line, x: Math.max(xOf(layout, at), behind) + NAME_GAP, y: yOf(layout, end.scans[line]!) }]
    })
    .sort((a, b) => a.y - b.y)
  let free = top
  const down = ends.map((end) => {
    const y = Math.max(end.y, free)
    free = y + NAME_HEIGHT
    return { ...end, y }
  })
  // The whole of the last one is above the axis.
  let most = top + height - NAME_HEIGHT / 2
  return down
    .reverse()
    .map((end) => {
      const y = Math.min(end.y, most)
      most = y - NAME_HEIGHT
      return { ...end, y }
    })
    .reverse()
}
