/** A period in words where it is not the title: beside others, and within a sentence. */
import { wholeMonths } from '#contract/period.ts'
import { formatDate, formatDates, formatPeriod, type NamedPeriod } from './dates.ts'
import { dateFormat } from './formats.ts'
import * as words from '#words/lib/periods.ts'

const spanOfMonths = dateFormat({ month: 'short', year: 'numeric' })

/** A period where there is little room: `15 May 2026`, `11–17 May 2026`, `May 2026`, `2026`, `Oct – Dec 2026`. */
export function formatPeriodShort(period: NamedPeriod): string {
  const { name, date, last } = period
  if (name === 'day') return formatDate(date)
  if (name !== 'week' && name !== 'custom') return formatPeriod(period)
  return wholeMonths(date, last) === undefined
    ? formatDates(date, last)
    : spanOfMonths().formatRange(Date.parse(date), Date.parse(last))
}

/**
 * Where in time, for a sentence: `on Friday 15 May 2026`, `in the week of 11–17 May 2026`, `in May 2026`, `in 2026`,
 * `in October – December 2026`, `from 25 Oct 2026 to 23 Nov 2026`.
 */
export function formatInPeriod(period: NamedPeriod): string {
  const { name, date, last } = period
  const inWords = formatPeriod(period)
  switch (name) {
    case 'day':
      return words.onDay(inWords)
    case 'week':
      return words.inWeek(inWords)
    case 'month':
      return words.inMonth(inWords)
    case 'year':
      return words.inYear(inWords)
    case 'custom':
      return wholeMonths(date, last) === undefined
        ? words.fromTo(formatDate(date), formatDate(last))
        : words.inMonths(inWords)
  }
}
