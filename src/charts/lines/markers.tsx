import { xOf, yOf } from '../timeline/layout.ts'
import { isThere, lastKnown, type LinesData } from './data.ts'
import type { LinesLayout } from './layout.ts'
import { Marker } from './looks.tsx'

/** Markers closer than this would hide their line. */
const ROOM = 14

/** Over the lines: one at each bucket where there is room; at the end, and where a bucket has no known neighbour, always. */
export function Markers({ data: { points, lines }, layout }: { data: LinesData; layout: LinesLayout }) {
  const every = Math.max(1, Math.ceil(ROOM / layout.bandWidth))
  return (
    <svg width={layout.width} height={layout.plot.top + layout.plot.height + ROOM} className="absolute inset-0">
      {lines.map(({ look }, line) => {
        const last = lastKnown(points, line)
        const isAlone = (at: number) => !isThere(points[at - 1]?.scans[line]) && !isThere(points[at + 1]?.scans[line])
        return points.map(({ name, scans, state }, at) => {
          const count = scans[line]
          if (!isThere(count) || !(at % every === 0 || at === last || isAlone(at))) return null
          return (
            <Marker key={name} look={look} x={xOf(layout, at)} y={yOf(layout, count)} hollow={state === 'unfinished'} />
          )
        })
      })}
    </svg>
  )
}
