export const title = 'Größte Veränderungen'
/** Label of the choice between those below. */
export const changesBy = 'Veränderungen nach'
export const by = {
  qr: { one: 'QR-Code', many: 'QR-Codes' },
  campaign: { one: 'Kampagne', many: 'Kampagnen' },
  client: { one: 'Kunde', many: 'Kunden' },
  country: { one: 'Land', many: 'Länder' },
  city: { one: 'Stadt', many: 'Städte' },
  device: { one: 'Gerät', many: 'Geräte' },
  referrer: { one: 'Verweis', many: 'Verweise' },
}
export const nothingYet = 'Noch nichts, womit verglichen werden kann'
/** Where what is compared with began before scans are known. */
export const notKnown = (span: string, day: string) =>
  `Scans sind ab dem ${day} bekannt: Mit ${span} lässt sich nicht vergleichen`
/** Of what is compared with, in words. */
export const noScans = {
  all: (span: string) => `Keine Scans, auch nicht im Zeitraum ${span}`,
  /** There are scans, of codes that belong to none, or from where nobody knows. */
  campaign: (span: string) => `Keine Scans von Kampagnen, auch nicht im Zeitraum ${span}`,
  client: (span: string) => `Keine Scans von Kunden, auch nicht im Zeitraum ${span}`,
  city: (span: string) => `Keine Scans aus bekannten Städten, auch nicht im Zeitraum ${span}`,
}
/** How many rose, fell and stayed, formatted. */
export const counts = (span: string, rose: string, fell: string, same: string) =>
  `Gegenüber ${span}: ${rose} gestiegen, ${fell} gefallen, ${same} unverändert.`
export const roseMost = 'Am stärksten gestiegen'
export const fellMost = 'Am stärksten gefallen'
/** How many of a list are in sight, formatted. */
export const shown = (shown: string, all: string) => `${shown} von ${all}`
export const showAll = 'Alle anzeigen'
/** For more rows of both lists, of which no more than so many are told. */
export const showMost = (most: string) => `Je bis zu ${most} anzeigen`
/** Of what is taken away where no more than so many are told. */
export const cutTitle = (most: string) => `Größte Veränderungen, je bis zu ${most}`
export const none = 'Keine'
export const scans = 'Scans'
/** Of averages, where there are not as many days on either side. */
export const scansADay = 'Scans pro Tag'
export const differenceADay = 'Differenz pro Tag'
export const before = 'Davor'
export const difference = 'Differenz'
/** In the place of a change where nothing was before. */
export const isNew = 'neu'
export const id = 'ID'
export const where = 'Ort'
/** Read for the arrow between the count before and the count now. */
export const to = 'auf'
export const direct = 'Direkt'
export const unknown = 'Unbekannt'
