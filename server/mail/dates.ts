import type { Language } from '#contract/languages.ts'
import { nameOfSpan, parseDate, wholeMonths, type CalendarDate } from '#contract/period.ts'
import { mailWords } from './words.ts'

/** As on the pages: `May 2026`, `11–17 May 2026`, `April – June 2026`, `2026`. */
export function datesInWords(language: Language, first: CalendarDate, last: CalendarDate): string {
  if (nameOfSpan(first, last) === 'year') return first.slice(0, 4)
  const months = wholeMonths(first, last)
  const format = new Intl.DateTimeFormat(mailWords[language].locale, {
    ...(months === undefined && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  if (months === 1) return format.format(parseDate(first))
  // Closed up within a month.
  return format.formatRange(parseDate(first), parseDate(last)).replace(/^(\d+\.?)\s–\s/, '$1–')
}
