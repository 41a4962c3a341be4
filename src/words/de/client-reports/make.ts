import type { Language } from '#contract/languages.ts'

export const title = 'Bericht erstellen'
export const about = 'Die Zahlen werden einmal zusammengestellt. Danach prüfen Sie sie, schreiben dazu und geben frei.'
export const noSubject = 'Es ist nicht gesagt, worum es im Bericht gehen soll'
export const noSubjectHint =
  'Wählen Sie „Neuer Bericht“ über der Liste der Berichte oder „Bericht erstellen“ in der Übersicht oder auf der Seite eines Kunden, einer Kampagne oder eines QR-Codes.'
/** Of what was in sight: filters in words, such as „nur Mobil“. */
export const notFiltered = (filters: string) => `Die Zahlen waren gefiltert: ${filters}. Der Bericht zählt alle Scans.`
export const withoutBots = 'Die Zahlen zählten auch Bots mit. Der Bericht lässt sie weg.'
export const from = 'Von'
export const to = 'Bis'
export const zone = (name: string) => `Tage beginnen und enden wie in ${name}.`
/** Of dates that are not over; the last of them. */
export const goesOn = (last: string) =>
  `Dieser Zeitraum läuft noch bis ${last}: Der Bericht enthält die Zahlen bis zum jetzigen Zeitpunkt.`
export const toCome = (first: string) => `Dieser Zeitraum beginnt am ${first}: Noch gibt es keine Zahlen dazu.`
/** A period that is over: „Oktober 2026“. */
export const takeWhole = (period: string) => `Stattdessen ${period} nehmen`
export const compare = 'Verglichen mit'
export const comparisons = {
  previous: 'Dem, was davor liegt',
  year: 'Denselben Tagen im Vorjahr',
  custom: 'Anderen Tagen',
  none: 'Nichts',
}
/** As on the pages. */
export const weekdays = 'Wochentage angleichen'
export const weekdaysHint = 'Montage mit Montagen: um ganze Wochen verschoben'
export const comparedFrom = 'Verglichen von'
export const comparedTo = 'Verglichen bis'
export const language = 'Sprache des Berichts'
export const reportTitle = 'Titel'
/** In the language of the report, whichever this one is. */
export const titles: Readonly<Record<Language, string>> = { en: 'Scan report', de: 'Scan-Bericht' }
export const gather = 'Zahlen zusammenstellen'
export const gathering = 'Zahlen werden zusammengestellt'
/** Before why. */
export const failed = 'Der Bericht konnte nicht erstellt werden.'
export const subjects = {
  client: 'Kunde',
  campaign: 'Kampagne',
  codes: (count: number) => (count === 1 ? 'QR-Code' : `${count} QR-Codes`),
}
