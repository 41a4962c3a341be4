import { ComposedChart, Line, XAxis, YAxis } from 'recharts'
import { Axes, countAxisOf, plotOf, timeAxisOf } from '../timeline/axes.tsx'
import type { LinesData } from './data.ts'
import type { LinesLayout } from './layout.ts'
import { UNFINISHED_DASH, lookOf } from './looks.tsx'

/** A line for each subject, broken where nothing is known, dotted into the bucket that is unfinished. Only a picture. */
export function Drawing({ data: { points, lines }, layout }: { data: LinesData; layout: LinesLayout }) {
  const unfinished = points.findIndex(({ state }) => state === 'unfinished')
  return (
    <ComposedChart {...plotOf(layout)} data={points.map(({ scans }, at) => ({ at, scans }))}>
      <Axes layout={layout} />
      <XAxis {...timeAxisOf(points.length)} />
      <YAxis {...countAxisOf(layout)} />
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
