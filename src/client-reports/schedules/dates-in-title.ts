/** Dates that a title names: those of one report would head all that come after it. Pure. */
import { LANGUAGES } from '#contract/languages.ts'
import { addMonths, firstDateOf, lastDateOf, type CalendarDate } from '#contract/period.ts'
import { DATES_MARK } from '#contract/schedule-answers.ts'
import { capitalised } from '#src/lib/capitalised.ts'

/** A report has one of our languages; its title is as its client speaks. */
const SPOKEN = [...LANGUAGES, 'fr', 'it', 'es', 'nl', 'pt', 'pl']
/** In short ones of others are words of ours: `may`, `mar`. */
const SHORTENED = new Set<string>(LANGUAGES)
const SOME_JANUARY = '2026-01-01'

export interface NamedDates {
  readonly date: CalendarDate
  readonly last: CalendarDate
  /** As the report itself says them: `October 2026`. */
  readonly dates: string
}

/** The text with the mark in the place of the dates, or of the month, that it names; as it is where it names none. */
export function marked(text: string, { date, last, dates }: NamedDates): string {
  if (text.includes(DATES_MARK)) return text
  if (text.includes(dates)) return text.replace(dates, DATES_MARK)
  const isMonth = firstDateOf('month', date) === date && lastDateOf('month', date) === last
  return isMonth ? text.replace(monthPattern([date], `(?:\\s+(?:de\\s+)?${date.slice(0, 4)})?`), DATES_MARK) : text
}

/** The subject of a mail, which has the title in it, and the dates behind that where it does not name them in full. */
export function markedSubject(text: string, title: string, named: NamedDates): string {
  const head = text.replace(title, () => marked(title, named))
  if (!head.includes(DATES_MARK)) return marked(head, named)
  // Once is enough.
  return head.replace(`, ${named.dates}`, '')
}

/** Whether a text names some month, or a week or quarter by its number, and so dates that will be over. */
export function namesDates(text: string): boolean {
  const all = Array.from({ length: 12 }, (_, month) => addMonths(SOME_JANUARY, month))
  return (
    monthPattern(all, '').test(text) ||
    /(?<![\p{L}\p{N}])(?:(?:KW|[Ww]eek|[Ww]oche)\s?\d|Q[1-4](?!\p{L})|[1-4]\.\s?Quartal)/u.test(text)
  )
}

/** `October`, `Oct.`, `Ottobre`, each as a word of its own, with what may follow. */
function monthPattern(months: readonly CalendarDate[], behind: string): RegExp {
  const names = SPOKEN.flatMap((language) =>
    (SHORTENED.has(language) ? (['long', 'short'] as const) : (['long'] as const)).flatMap((length) => {
      const format = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' })
      return months.map((month) => format.format(Date.parse(month)).replace(/\.$/, ''))
    }),
  )
  // Not in small letters where the language has capitals: what may be done in May.
  const spelt = [...new Set(names.flatMap((name) => [name, capitalised(name)]))]
  // The longest first, so that none is taken for the beginning of another.
  const any = spelt.toSorted((a, b) => b.length - a.length).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])\\.?${behind}`, 'u')
}
