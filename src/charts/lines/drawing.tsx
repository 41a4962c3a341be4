import { CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import { formatTick } from '#src/lib/ticks.ts'
import { CHART_HEIGHT } from '../timeline/layout.ts'
import type { LinesData } from './data.ts'
import type { LinesLayout } from './layout.ts'
import { UNFINISHED_DASH, lookOf } from './looks.tsx'

/** A line for each subject, broken where nothing is known, dotted into the bucket that is unfinished. Only a picture. */
export function Drawing({ data: { points, lines }, layout }: { data: LinesData; layout: LinesLayout }) {
  const unfinished = points.findIndex(({ state }) => state === 'unfinished')
  const { left, top, width } = layout.plot
  const label = new Map(layout.timeTicks.map((tick) => [tick.at, tick.label]))
  const axis = { axisLine: false, tickLine: false, tick: { fill: 'var(--muted)', fontSize: 12 }, interval: 0 } as const
  return (
    <ComposedChart
      width={layout.width}
      height={CHART_HEIGHT}
      data={points.map(({ scans }, at) => ({ at, scans }))}
      margin={{ top, right: layout.width - left - width, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
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
        width={left}
        domain={[0, layout.countTicks.at(-1) ?? 1]}
        ticks={[...layout.countTicks]}
        tickFormatter={formatTick}
      />
      {lines.flatMap(({ look }, line) => {
        const { colour, dash } = lookOf(look)
        const shared = {
          stroke: colour,
          type: 'linear',
          dot: false,
          activeDot: false,
          isAnimationActive: false,
        } as const
        return [
          <Line
            key={`part-${look}`}
            {...shared}
            dataKey={({ at, scans }: Row) => (at === unfinished || at === unfinished - 1 ? scans[line] : undefined)}
            strokeWidth={2.5}
            strokeLinecap="round"
            strokeDasharray={UNFINISHED_DASH}
          />,
          <Line
            key={`whole-${look}`}
            {...shared}
            dataKey={({ at, scans }: Row) => (at === unfinished ? undefined : scans[line])}
            strokeWidth={2}
            strokeDasharray={dash}
          />,
        ]
      })}
    </ComposedChart>
  )
}

interface Row {
  readonly at: number
  readonly scans: LinesData['points'][number]['scans']
}
