import type { WeekStart } from '#contract/period.ts'
import { HOURS_OF_DAY } from '#contract/rhythm.ts'
import type { HeatCell, HeatData } from '#src/charts/heat-map/cells.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { toTable, type Table } from '#src/lib/table.ts'
import {
  dateOfWeekday,
  formatAverage,
  formatHour,
  formatPerHour,
  formatWeekHour,
  roundAverage,
  type Hours,
  type WeekHour,
} from '#src/lib/week-hours.ts'
import { formatWeekday, formatWeekdayName } from '#src/lib/weekdays.ts'
import * as words from '#words/reports/hours.ts'

const FIRST_DAY: Readonly<Record<WeekStart, number>> = { monday: 0, saturday: 5, sunday: 6 }

/** Days of the week under each other, as the viewer's week has them; hours from left to right. */
export function toHeatData(hours: Hours, weekStart: WeekStart): HeatData {
  const days = Array.from({ length: 7 }, (_, i) => (FIRST_DAY[weekStart] + i) % 7)
  const largest = hours.busiest?.average ?? 0
  return {
    label: words.title,
    columns: Array.from({ length: HOURS_OF_DAY }, (_, hour) => ({
      name: formatHour(hour),
      shown: hour % 6 === 0 ? formatHour(hour) : '',
    })),
    rows: days.map((day) => ({
      name: formatWeekdayName(dateOfWeekday(day)),
      shortName: formatWeekday(dateOfWeekday(day)),
      cells: hours.all.filter((one) => one.day === day).map(toCell),
    })),
    least: '0',
    most: formatPerHour(largest),
  }
}

function toCell(one: WeekHour): HeatCell {
  const { scans, average } = one
  if (average === undefined) return { words: words.notInSpan(formatWeekHour(one)), value: undefined }
  return { words: words.had(formatWeekHour(one), formatExact(scans), scans, formatAverage(average)), value: average }
}

export function hoursTable({ all }: Hours): Table {
  return toTable<WeekHour>(
    [
      {
        name: 'weekday',
        heading: words.columns.weekday,
        kind: 'text',
        value: ({ day }) => formatWeekdayName(dateOfWeekday(day)),
      },
      { name: 'hour', heading: words.columns.hour, kind: 'text', value: ({ hour }) => formatHour(hour) },
      { name: 'scans', heading: words.columns.scans, kind: 'count', value: ({ scans }) => scans },
      {
        name: 'scans_an_hour',
        heading: words.columns.average,
        kind: 'count',
        value: ({ average }) => roundAverage(average),
      },
    ],
    all,
  )
}
