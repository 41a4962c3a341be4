/** Days of the week in words. */
import { parseDate, type CalendarDate } from '#contract/period.ts'
import { dateFormat } from './formats.ts'

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = dateFormat(options)
  return (date: CalendarDate) => formatter().format(parseDate(date))
}

/** In full: `Friday`. */
export const formatWeekdayName = format({ weekday: 'long' })

/** Where there is little room: `Fri`. */
export const formatWeekday = format({ weekday: 'short' })

/** A day on the axis of a week: `Fri 15`. */
export const formatWeekdayAndDay = format({ weekday: 'short', day: 'numeric' })
