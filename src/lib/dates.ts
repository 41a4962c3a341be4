/** Dates, spans and zones in words. Calendar dates are formatted in UTC, which they are carried in; instants in a zone. */
import { daysBetween, parseDate, wholeMonths, type CalendarDate, type Period } from '#contract/period.ts'
import { toLocal, type Instant, type Zone } from '#contract/zone.ts'
import * as words from '#words/lib/dates.ts'
import { dateFormat } from './formats.ts'

const longDay = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const plainDay = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' })
const spanOfDays = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' })
export const longMonth = dateFormat({ month: 'long', year: 'numeric' })
export const time = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `15 May 2026` */
export function formatDate(date: CalendarDate): string {
  return plainDay().format(parseDate(date))
}

/** `Friday 15 May 2026` */
export function formatDay(date: CalendarDate): string {
  return words.withWeekday(longDay().format(parseDate(date)))
}

/** `11–17 May 2026`, closed up within a month; `29 Dec 2025 – 4 Jan 2026` across them. */
function formatDays(format: () => Intl.DateTimeFormat, first: number, last: number): string {
  return format()
    .formatRange(first, last)
    .replace(/^(\d+)\s–\s/, '$1–')
}

/** What is told of a period in words: its name, first and last date. */
export type NamedPeriod = Pick<Period, 'name' | 'date' | 'last'>

/** A period in words: `Friday 15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`, `October – December 2026`. */
export function formatPeriod({ name, date, last }: NamedPeriod): string {
  const first = parseDate(date)
  switch (name) {
    case 'day':
      return formatDay(date)
    case 'month':
      return longMonth().format(first)
    case 'year':
      return date.slice(0, 4)
    case 'week':
    case 'custom':
      return wholeMonths(date, last) === undefined
        ? formatDays(spanOfDays, first, parseDate(last))
        : longMonth().formatRange(first, parseDate(last))
  }
}

/** `11–17 May 2026`, `29 Dec 2025 – 4 Jan 2026`. */
export function formatDates(date: CalendarDate, last: CalendarDate): string {
  return formatDays(plainDay, parseDate(date), parseDate(last))
}

/** The first to the last day of a period in words, for where the period alone is not exact enough: `1–30 November 2026`. */
export function formatPeriodSpan(period: NamedPeriod): string {
  const { name, date, last } = period
  return name === 'day' ? formatPeriod(period) : formatDays(spanOfDays, parseDate(date), parseDate(last))
}

/** What a calendar unit is called that is going on: "Today", … */
export { unitNow as UNIT_NOW } from '#words/lib/dates.ts'

/** What comes just before a period, as a subject: `the month before`, `the 30 days before`, `the 3 months before`. */
export function formatBefore({ name, date, last }: NamedPeriod): string {
  if (name !== 'custom') return words.unitBefore[name]
  const months = wholeMonths(date, last)
  return months === undefined ? words.daysBefore(daysBetween(date, last) + 1) : words.monthsBefore(months)
}

/** Clock time in the zone: `14:30`. */
export function formatClock(instant: Instant, zone: Zone): string {
  return time().format(toLocal(zone, instant))
}
