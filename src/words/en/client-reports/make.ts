import type { Language } from '#contract/languages.ts'

export const title = 'Make a report'
export const about = 'Figures are gathered once. You then review them, write about them, and approve.'
export const noSubject = 'It is not said what the report is to be about'
export const noSubjectHint =
  'Choose “New report” above the list of reports, or “Make a report” on the overview or the page of a client, campaign or QR code.'
/** Of what was in sight: filters in words, such as "only Mobile". */
export const notFiltered = (filters: string) => `The figures were filtered: ${filters}. The report counts all scans.`
export const withoutBots = 'The figures counted bots too. The report leaves them out.'
export const from = 'From'
export const to = 'To'
export const zone = (name: string) => `Days begin and end as they do in ${name}.`
/** Of dates that are not over; the last of them. */
export const goesOn = (last: string) => `These dates go on until ${last}: the report has their figures up to now.`
export const toCome = (first: string) => `These dates begin on ${first}: there are no figures of them yet.`
/** A period that is over: "October 2026". */
export const takeWhole = (period: string) => `Take ${period} instead`
export const compare = 'Compared with'
export const comparisons = {
  previous: 'What lies just before',
  year: 'The same dates a year before',
  custom: 'Other dates',
  none: 'Nothing',
}
/** As on the pages. */
export const weekdays = 'Match weekdays'
export const weekdaysHint = 'Mondays with Mondays: moved by whole weeks'
export const comparedFrom = 'Compared from'
export const comparedTo = 'Compared to'
export const language = 'Language of the report'
export const reportTitle = 'Title'
/** In the language of the report, whichever this one is. */
export const titles: Readonly<Record<Language, string>> = { en: 'Scan report', de: 'Scan-Bericht' }
export const gather = 'Gather the figures'
export const gathering = 'Gathering the figures'
/** Before why. */
export const failed = 'The report could not be made.'
export const subjects = {
  client: 'Client',
  campaign: 'Campaign',
  codes: (count: number) => (count === 1 ? 'QR code' : `${count} QR codes`),
}
