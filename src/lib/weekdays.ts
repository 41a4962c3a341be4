/** Days of the week in words. */
import type { CalendarDate } from '#contract/period.ts'
import { LOCALE } from '#words/language.ts'

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options })
  return (date: CalendarDate) => formatter.format(Date.parse(`${date}T00:00:00Z`))
}

/** In full: `Friday`. */
export const formatWeekdayName = format({ weekday: 'long' })

/** Where there is little room: `Fri`. */
export const formatWeekday = format({ weekday: 'short' })

/** A day on the axis of a week: `Fri 15`. */
export const formatWeekdayAndDay = format({ weekday: 'short', day: 'numeric' })
