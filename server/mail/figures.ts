/** Scans and visitors of an approved report as its head tells them, in the report's language. Pure. */
import type { Language } from '#contract/languages.ts'
import { formatDate } from '#contract/period.ts'
import { figuresUpTo, type ReportContent } from '#contract/report-content.ts'
import { toLocal } from '#contract/zone.ts'
import { datesInWords } from './dates.ts'
import { figureWords } from './figure-words.ts'
import { mailWords } from './words.ts'

export type MailedContent = Pick<ReportContent, 'language' | 'period' | 'compared' | 'figures' | 'gatheredAt'>

interface MailedFigure {
  readonly name: string
  /** A dash where it is not known. */
  readonly value: string
  /** Against what it is compared with; empty where nothing is or can be, a dash where that is not known. */
  readonly change: string
}

export interface MailedFigures {
  readonly rows: readonly MailedFigure[]
  /** Up to when they count, where that is not all, and with what they are compared; empty for neither. */
  readonly about: string
}

const UNKNOWN = '—'
const DAY = 86_400_000

/** Undefined where the report leaves its figures out: the mail tells no more than the report. */
export function figuresInMail(content: MailedContent): MailedFigures | undefined {
  const { language, compared, figures } = content
  if (figures === undefined) return undefined
  const { scans, visitors, before } = figures
  const words = figureWords[language]
  const { exact } = numbersIn(language)
  const days = compared?.days
  const counted = before?.scansCompared ?? scans
  const unknown = compared === null || compared.began !== undefined ? '' : UNKNOWN
  const ofScans = [
    before ? changeOf(language, { scans: counted, before: before.scans }, days) : unknown,
    counted === scans ? '' : words.ofWholeBuckets(exact(counted)),
  ]
  const isExact = visitors !== null && visitors.atLeast === visitors.atMost
  const visitorsBefore = isExact ? (before?.visitors ?? null) : null
  return {
    rows: [
      { name: words.scans, value: exact(scans), change: ofScans.filter((part) => part !== '').join(', ') },
      {
        name: words.visitors,
        value:
          visitors === null
            ? UNKNOWN
            : isExact
              ? exact(visitors.atLeast)
              : words.between(exact(visitors.atLeast), exact(visitors.atMost)),
        change:
          visitors === null || visitorsBefore === null
            ? unknown
            : days
              ? // The same people come on many days: of visitors there is no average.
                words.inDays(exact(visitorsBefore), days.before, dayCount(language, days.before))
              : changeOf(language, { scans: visitors.atLeast, before: visitorsBefore }, undefined),
      },
    ],
    about: aboutOf(content),
  }
}

const ARROWS = { up: '↑', down: '↓' } as const

/** `↑ 12.5% more than 1,234`; averages of a day where there are not as many days on either side. Rounded as on the pages. */
export function changeOf(
  language: Language,
  counts: { readonly scans: number; readonly before: number },
  days: { readonly own: number; readonly before: number } | undefined,
): string {
  const words = figureWords[language]
  const { exact, percent, share } = numbersIn(language)
  const [now, before] = days ? [counts.scans / days.own, counts.before / days.before] : [counts.scans, counts.before]
  const told = days ? words.aDay(exact(roundedAverage(before))) : exact(before)
  if (now === before) return words.asBefore(told)
  const ratio = Math.abs(now - before) / before
  const size =
    before === 0
      ? exact(now)
      : ratio < 0.001
        ? `<${share(0.001)}`
        : percent(ratio >= NO_DECIMALS ? Math.round(ratio * 100) / 100 : ratio)
  return now > before
    ? `${ARROWS.up} ${words.than(words.more(size), told)}`
    : `${ARROWS.down} ${words.than(words.fewer(size), told)}`
}

/** What would be 1,000.0% with a decimal has none. */
const NO_DECIMALS = 9.9995

function roundedAverage(average: number): number {
  return average < 10 ? Number(average.toPrecision(2)) : Math.round(average)
}

function dayCount(language: Language, days: number): string {
  return numbersIn(language).exact(Math.round(days * 10) / 10)
}

function aboutOf(content: MailedContent): string {
  const { language, period, compared } = content
  const words = figureWords[language]
  const { locale } = mailWords[language]
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const
  const clock = new Intl.DateTimeFormat(locale, time)
  const moment = new Intl.DateTimeFormat(locale, { ...time, day: 'numeric', month: 'short', year: 'numeric' })
  const local = (instant: string) => toLocal(period.timezone, Date.parse(instant))
  const upTo = figuresUpTo(content)
  const parts = [
    upTo === undefined ? '' : words.soFar(moment.format(local(upTo))),
    compared === null ? '' : comparedInWords(compared),
  ]
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`)
    .join(' ')

  function comparedInWords(compared: NonNullable<ReportContent['compared']>): string {
    const { began } = compared
    return began === undefined
      ? words.comparedWith(comparedSpan(compared))
      : words.nothingToCompare(datesInWords(language, began, began))
  }

  /** `1–30 April 2026`; of a part of a day on which it ends, up to which time. */
  function comparedSpan({ from, to, days, match, how }: NonNullable<ReportContent['compared']>): string {
    const [first, end] = [local(from), local(to)]
    const dates = datesInWords(language, formatDate(first), formatDate(Math.max(first, end - 1)))
    const window =
      first % DAY !== 0
        ? moment.formatRange(first, end)
        : end % DAY === 0
          ? dates
          : words.upTo(dates, clock.format(end))
    const counted = days && words.days(days.own, dayCount(language, days.own), dayCount(language, days.before))
    const span = counted === undefined ? window : words.byAverageDay(window, counted)
    return match === 'weekday' && how !== 'custom' && period.bucket !== 'month' ? words.byWeekday(span) : span
  }
}

function numbersIn(language: Language) {
  const of = (options?: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(mailWords[language].locale, options)
    return (value: number) => format.format(value)
  }
  return {
    exact: of(),
    percent: of({ style: 'percent', maximumFractionDigits: 1 }),
    share: of({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  }
}
