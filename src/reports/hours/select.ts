import type { WeekStart } from '#contract/period.ts'
import { HOURS_OF_DAY, type Rhythm } from '#contract/rhythm.ts'
import type { HeatCell, HeatData } from '#src/charts/heat-map/cells.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { toTable, type Table } from '#src/lib/table.ts'
import { formatWeekday, formatWeekdayName } from '#src/lib/weekdays.ts'
import { LOCALE } from '#words/language.ts'
import * as words from '#words/reports/hours.ts'

/** One hour of the week. */
export interface WeekHour {
  /** 0 is Monday. */
  readonly day: number
  readonly hour: number
  readonly scans: number
  /** Scans in such an hour on average; undefined where none has passed. */
  readonly average: number | undefined
}

export interface Hours {
  readonly all: readonly WeekHour[]
  readonly total: number
  /** The one with the most scans on average; undefined while there are none. */
  readonly busiest: WeekHour | undefined
}

/** Less than a whole hour would make much of little: what began just now is no habit. */
const ENOUGH = 1

export function toHours({ scans, hours }: Rhythm): Hours {
  const all = scans.map((count, i): WeekHour => {
    const passed = hours[i]!
    const average = passed > 0 ? count / Math.max(ENOUGH, passed) : undefined
    return { day: Math.floor(i / HOURS_OF_DAY), hour: i % HOURS_OF_DAY, scans: count, average }
  })
  const busiest = all.reduce<WeekHour | undefined>(
    (best, candidate) => ((candidate.average ?? 0) > (best?.average ?? 0) ? candidate : best),
    undefined,
  )
  return { all, total: scans.reduce((sum, count) => sum + count, 0), busiest }
}

const FIRST_DAY: Readonly<Record<WeekStart, number>> = { monday: 0, saturday: 5, sunday: 6 }

/** Days of the week under each other, as the viewer's week has them; hours from left to right. */
export function toHeatData(hours: Hours, weekStart: WeekStart): HeatData {
  const days = Array.from({ length: 7 }, (_, i) => (FIRST_DAY[weekStart] + i) % 7)
  const largest = hours.busiest?.average ?? 0
  return {
    label: words.title,
    columns: Array.from({ length: HOURS_OF_DAY }, (_, hour) => ({
      name: clock(hour),
      shown: hour % 6 === 0 ? clock(hour) : '',
    })),
    rows: days.map((day) => ({
      name: formatWeekdayName(dateOf(day)),
      shortName: formatWeekday(dateOf(day)),
      cells: hours.all.filter((one) => one.day === day).map(toCell),
    })),
    least: '0',
    most: words.anHour(formatAverage(largest)),
  }
}

function toCell(one: WeekHour): HeatCell {
  const { scans, average } = one
  if (average === undefined) return { words: words.notInSpan(nameOf(one)), value: undefined }
  return { words: words.had(nameOf(one), formatExact(scans), scans, formatAverage(average)), value: average }
}

/** `Friday, 18:00 to 19:00` */
export function nameOf({ day, hour }: Pick<WeekHour, 'day' | 'hour'>): string {
  return words.weekHour(formatWeekdayName(dateOf(day)), clock(hour), clock((hour + 1) % HOURS_OF_DAY))
}

const decimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })

export function formatAverage(average: number): string {
  return (average < 10 ? decimal : whole).format(average)
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** A date of that weekday; 1 January 2024 was a Monday. */
function dateOf(day: number): string {
  return `2024-01-0${day + 1}`
}

export function hoursTable({ all }: Hours): Table {
  return toTable<WeekHour>(
    [
      {
        name: 'weekday',
        heading: words.columns.weekday,
        kind: 'text',
        value: ({ day }) => formatWeekdayName(dateOf(day)),
      },
      { name: 'hour', heading: words.columns.hour, kind: 'text', value: ({ hour }) => clock(hour) },
      { name: 'scans', heading: words.columns.scans, kind: 'count', value: ({ scans }) => scans },
      {
        name: 'scans_an_hour',
        heading: words.columns.average,
        kind: 'count',
        value: ({ average }) => (average === undefined ? null : Math.round(average * 100) / 100),
      },
    ],
    all,
  )
}
