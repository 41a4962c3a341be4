import type { Language } from '#contract/languages.ts'
import { firstDateOf, lastDateOf, parseDate, type CalendarDate } from '#contract/period.ts'
import { mailWords } from './words.ts'

/** `May 2026`, `11–17 May 2026` */
export function datesInWords(language: Language, first: CalendarDate, last: CalendarDate): string {
  const isMonth = firstDateOf('month', first) === first && lastDateOf('month', first) === last
  const format = new Intl.DateTimeFormat(mailWords[language].locale, {
    ...(!isMonth && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  if (isMonth) return format.format(parseDate(first))
  // Closed up within a month, as on the pages.
  return format.formatRange(parseDate(first), parseDate(last)).replace(/^(\d+\.?)\s–\s/, '$1–')
}
