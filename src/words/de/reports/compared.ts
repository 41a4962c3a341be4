export const chart = 'Scans im Vergleich'
export const figures = 'Zahlen'
export const soFar = (period: string) => `${period} bisher`
export const noTimeline = 'Für diesen Zeitraum ist dazu kein Verlauf bekannt'
export const gathering = (names: string) => `Wird noch gesammelt: ${names}`
/** Of two hours that bear the same name, for clocks went back between them. */
export const again = (hour: string) => `${hour} (zum zweiten Mal)`

export const add = 'Hinzufügen'
export const find = 'Code, Kampagne oder Kunden suchen'
/** Where there are any. */
export const findOrTag = 'Schlagwort, Kunde, Kampagne oder Code finden'
export const nothing = 'Nichts mit diesem Namen.'
export const loading = 'Wird geladen …'
export const full = 'Sechs werden verglichen; mehr lassen sich nicht auseinanderhalten.'
export const few = 'Wählen Sie, was verglichen werden soll'
export const fewHint = 'Zwei bis sechs QR-Codes, Kampagnen oder Kunden: hier hinzufügen oder in einer Liste auswählen.'
export const kinds = { qr: 'QR-Code', campaign: 'Kampagne', client: 'Kunde', tag: 'Schlagwort' }

export const table = 'Zahlen im Vergleich'
export const compared = 'Verglichen'
export const scans = 'Scans'
export const share = 'Anteil'
export const visitors = 'Eindeutige Besucher'
export const change = 'Veränderung'
export const against = (span: string) => `Gegenüber ${span}`
/** By what the period is cut into. */
export const busiest = {
  hour: 'Stärkste Stunde',
  day: 'Stärkster Tag',
  week: 'Stärkste Woche',
  month: 'Stärkster Monat',
}
export const between = (atLeast: string, atMost: string) => `${atLeast} bis ${atMost}`
export const notGiven = 'Nicht angegeben'
/** Of a period of which nothing is known. */
export const notKnown = 'Nicht bekannt'
/** `when`: "im Mai 2026". */
export const notKnownIn = (when: string) => `Scans nicht bekannt ${when}`
export const mixed =
  'Keine Anteile: Verglichen wird Verschiedenartiges, und ein Scan kann zu mehr als einem davon zählen.'
export const ofTags =
  'Keine Anteile: Ein QR-Code kann mehrere dieser Schlagwörter haben, und seine Scans zählen bei jedem.'
export const sum = 'Zusammen'
export const sumOfVisitors = 'Besucher werden nicht addiert: Eine Person kann mehrere gescannt haben.'

export const remove = 'Entfernen'
export const removeNamed = (name: string) => `${name} entfernen`
export const removed = 'Entfernt'

export const unknown = {
  qr: (id: string) => `Es gibt keinen QR-Code mit der ID ${id}. Vielleicht wurde er gelöscht.`,
  campaign: (id: string) => `Es gibt keine Kampagne mit der ID ${id}. Vielleicht wurde sie gelöscht.`,
  client: (id: string) => `Es gibt keinen Kunden mit der ID ${id}. Vielleicht wurde er gelöscht.`,
}

/** Of the busiest hour, beside other figures that are there. */
export const hourFailed = 'Konnte nicht geladen werden'
export const hourAgain = (name: string) => `Stärkste Stunde von ${name} erneut laden`

/** Headings where the table is taken to, beside those above. */
export const taken = {
  kind: 'Art',
  id: 'ID',
  name: 'Name',
  before: 'Scans davor',
  changeADay: 'Veränderung des Tagesdurchschnitts',
  busiestScans: (busiest: string) => `${busiest}: Scans`,
  hourAverage: 'Stärkste Stunde: Scans pro Stunde',
}
