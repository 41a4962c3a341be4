/** What stands in a report itself: its readers are clients. */
import type { ReportSection } from '#contract/report-sections.ts'

export const sections: Readonly<Record<ReportSection, string>> = {
  commentary: 'Kommentar',
  figures: 'Kennzahlen',
  goal: 'Scan-Ziel',
  timeline: 'Scans im Verlauf',
  comparison: 'Größte Veränderungen',
  clients: 'Kunden',
  campaigns: 'Kampagnen',
  bestCodes: 'Meistgescannte Codes',
  places: 'Wo gescannt wurde',
  devices: 'Geräte',
  referrers: 'Verweise',
  hours: 'Wochentage und Stunden',
  watchList: 'Codes, die Aufmerksamkeit brauchen',
}

export const draft = 'Entwurf, nicht freigegeben'
export const zone = (name: string) => `Zeitzone ${name}`
export const soFar = (until: string) => `Zahlen bis ${until}`
/** A span whose days stand in for those of the same weekday. */
export const byWeekday = (span: string) => `${span}, nach Wochentagen abgeglichen`
export const comparedWith = (span: string) => `Verglichen mit ${span}`
/** Of what had no code before that date. */
export const nothingToCompare = (began: string) => `Keine Zahlen zum Vergleich: Beginn am ${began}`

export const scans = 'Scans'
export const visitors = 'Eindeutige Besucher'
export const between = (least: string, most: string) => `${least} bis ${most}`
export const than = (change: string, before: string) => `${change} als ${before}`
/** Of averages, where there are not as many days on either side. */
export const aDay = (scans: string) => `${scans} pro Tag`
export const inDays = (visitors: string, days: number, text: string) =>
  `zuvor ${visitors} an ${days === 1 ? '1 Tag' : `${text} Tagen`}`
export const differenceADay = 'Differenz pro Tag'
export const asBefore = (before: string) => `wie zuvor: ${before}`
export const ofWholeBuckets = (scans: string) => `gezählt sind ${scans} in dem Teil, der vorbei ist`
export const visitorsNotTold = 'Zu eindeutigen Besuchern gibt die Quelle der Zahlen keine Auskunft.'
export const comparisonUnknown = 'Womit verglichen wird, ist nicht bekannt.'

export const rose = 'Gestiegen'
export const fell = 'Gefallen'
export const noneRose = 'Nichts ist gestiegen.'
export const noneFell = 'Nichts ist gefallen.'
export const code = 'QR-Code'
export const before = 'Zuvor'
export const difference = 'Differenz'

/** `none`: of codes that belong to none. */
export const owners = {
  clients: { heading: 'Kunde', none: 'Kein Kunde' },
  campaigns: { heading: 'Kampagne', none: 'Keine Kampagne' },
}
/** Of campaigns in which others have codes too. */
export const otherCampaigns = 'Hier nicht gezeigte Kampagnen'
export const notKnown = 'nicht bekannt'

export const country = 'Land'
export const city = 'Stadt'
export const device = 'Gerät'
export const referrer = 'Verweis'
export const share = 'Anteil'
export const countries = 'Nach Land'
export const cities = 'Nach Stadt'
export const shown = (rows: string, count: string) => `${rows} von ${count}`
export const unknown = 'Unbekannt'
export const unknownCity = 'Unbekannte Stadt'
export const direct = 'Direkt'
export const devices: Readonly<Partial<Record<string, string>>> = {
  Mobile: 'Mobil',
  Tablet: 'Tablet',
  Desktop: 'Desktop',
  TV: 'Fernseher',
  Other: 'Anderes',
  Unknown: 'Unbekannt',
}

export const neverScanned = (days: number) => `Seit ihrer Erstellung nicht gescannt, vor mindestens ${days} Tagen`
export const silent = 'Verstummt, gemessen an ihrer Gewohnheit'
export const rising = 'Weit öfter gescannt als sonst'
export const daysWithout = (days: string) => `${days} Tage`
export const since = (date: string, days: string) => `seit ${date}, ${days} Tage`
export const risen = (scans: string, date: string, most: string) => `${scans} am ${date}, sonst höchstens ${most}`
export const habitsNotTold = 'Welche Codes verstummt sind oder öfter gescannt werden als sonst, ist noch nicht bekannt.'
export const nothingToLookAfter = 'Kein Code braucht Aufmerksamkeit.'

export const notTold = 'Die Quelle der Zahlen gibt darüber keine Auskunft.'
export const citiesNotTold = 'Zu Städten gibt die Quelle der Zahlen keine Auskunft.'
export const noScans = 'Keine Scans in diesem Zeitraum.'

export const asOf = (source: string, when: string) => `${source}, Stand ${when}`
export const approvedOn = (when: string) => `Freigegeben am ${when}`
export const approvedBy = (who: string, when: string) => `Freigegeben von ${who} am ${when}`
export const version = (number: number) => `Version ${number}`
export const contentHash = 'Prüfsumme des Inhalts'
export const hashHint = 'Wenn diese Nummer auf Seite, PDF und CSV dieselbe ist, wurde nichts verändert.'
/** For the foot of each page of paper: a text of CSS follows where the numbers are. */
export const page = { before: 'Seite ', of: ' von ' }
