import type { WeekStart } from '#contract/period.ts'
import type { Rhythm } from '#contract/rhythm.ts'
import HeatMap from '#src/charts/heat-map/heat-map.tsx'
import { formatAverage, formatWeekHour, toHours } from '#src/lib/week-hours.ts'
import { toHeatData } from '#src/reports/hours/select.ts'
import { busiest as busiestHour } from '#words/reports/hours.ts'

/** When in the week people scanned: the busiest hour in words, and all of them. */
export default function HoursPart({ hours, weekStart }: { hours: Rhythm; weekStart: WeekStart }) {
  const all = toHours(hours)
  const { busiest } = all
  return (
    <figure>
      {busiest && (
        <figcaption className="mb-2">
          {busiestHour(formatWeekHour(busiest), formatAverage(busiest.average ?? 0))}
        </figcaption>
      )}
      <HeatMap data={toHeatData(all, weekStart)} />
    </figure>
  )
}
