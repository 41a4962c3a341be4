/**
 * What mails say of a report's figures, in each language, as the head of the report says it in
 * `src/words/…/client-reports/document.ts` and `src/words/…/lib/`, under the same names; a test holds them together.
 */
import type { Language } from '#contract/languages.ts'

interface Words {
  readonly scans: string
  readonly visitors: string
  readonly between: (least: string, most: string) => string
  readonly more: (size: string) => string
  readonly fewer: (size: string) => string
  readonly than: (change: string, before: string) => string
  readonly asBefore: (before: string) => string
  readonly aDay: (scans: string) => string
  readonly inDays: (visitors: string, days: number, text: string) => string
  readonly ofWholeBuckets: (scans: string) => string
  readonly soFar: (until: string) => string
  readonly comparedWith: (span: string) => string
  readonly nothingToCompare: (began: string) => string
  readonly byWeekday: (span: string) => string
  readonly byAverageDay: (window: string, days: string) => string
  readonly days: (own: number, text: string, before: string) => string
  readonly upTo: (days: string, time: string) => string
}

export const figureWords: Readonly<Record<Language, Words>> = {
  en: {
    scans: 'Scans',
    visitors: 'Unique visitors',
    between: (least, most) => `${least} to ${most}`,
    more: (size) => `${size} more`,
    fewer: (size) => `${size} fewer`,
    than: (change, before) => `${change} than ${before}`,
    asBefore: (before) => `as before: ${before}`,
    aDay: (scans) => `${scans} a day`,
    inDays: (visitors, days, text) => `${visitors} before, in ${days === 1 ? '1 day' : `${text} days`}`,
    ofWholeBuckets: (scans) => `counting ${scans} in the part that is over`,
    soFar: (until) => `figures up to ${until}`,
    comparedWith: (span) => `Compared with ${span}`,
    nothingToCompare: (began) => `Nothing to compare with: began on ${began}`,
    byWeekday: (span) => `${span}, matched by weekday`,
    byAverageDay: (window, days) => `${window}, by the average day (${days})`,
    days: (own, text, before) => `${own === 1 ? '1 day' : `${text} days`} against ${before}`,
    upTo: (days, time) => `${days}, up to ${time}`,
  },
  de: {
    scans: 'Scans',
    visitors: 'Eindeutige Besucher',
    between: (least, most) => `${least} bis ${most}`,
    more: (size) => `${size} mehr`,
    fewer: (size) => `${size} weniger`,
    than: (change, before) => `${change} als ${before}`,
    asBefore: (before) => `wie zuvor: ${before}`,
    aDay: (scans) => `${scans} pro Tag`,
    inDays: (visitors, days, text) => `zuvor ${visitors} an ${days === 1 ? '1 Tag' : `${text} Tagen`}`,
    ofWholeBuckets: (scans) => `gezählt sind ${scans} in dem Teil, der vorbei ist`,
    soFar: (until) => `Zahlen bis ${until}`,
    comparedWith: (span) => `Verglichen mit ${span}`,
    nothingToCompare: (began) => `Keine Zahlen zum Vergleich: Beginn am ${began}`,
    byWeekday: (span) => `${span}, nach Wochentagen abgeglichen`,
    byAverageDay: (window, days) => `${window}, nach dem Tagesdurchschnitt (${days})`,
    days: (own, text, before) => `${own === 1 ? '1 Tag' : `${text} Tage`} gegenüber ${before}`,
    upTo: (days, time) => `${days}, bis ${time} Uhr`,
  },
}
