export const backTo = (name: string) => `Zurück zu ${name}`

/** Why nothing is shown, or not any more. */
export const closed = {
  missing: 'Diese Zahlen können hier nicht angezeigt werden',
  ended: 'Die Zeit für diese Zahlen ist abgelaufen',
  refused: 'Diese Zahlen können nicht mehr angezeigt werden',
}
export const loadAnew =
  'Versuchen Sie es erneut oder laden Sie die Seite neu. Wenn das nicht hilft, wenden Sie sich an die Person, die diese Seite betreibt.'
export const openInHost = 'Öffnen Sie die Seite, die sie anzeigt: Von ihr erfährt Scanboard, dass Sie sie sehen dürfen.'
export const failed = 'Die Zahlen konnten nicht geöffnet werden'

/** What each panel is called. */
export const panels = {
  figures: 'Kennzahlen',
  timeline: 'Verlauf',
  places: 'Orte',
  cities: 'Städte',
  devices: 'Geräte',
  referrers: 'Verweise',
  codes: 'QR-Codes',
  campaigns: 'Kampagnen',
  changes: 'Größte Veränderungen',
  hours: 'Stunden der Woche',
}

const kinds = {
  organisation: 'die ganze Organisation',
  client: 'einen Kunden',
  campaign: 'eine Kampagne',
  qr: 'einen QR-Code',
}
/** The name of the panel, and of what. */
export const noPanel = (panel: string, kind: keyof typeof kinds) => `Für ${kinds[kind]} gibt es kein Feld „${panel}“.`
export const notTold = (panel: string) => `Die Quelle dieser Zahlen sagt nichts zu „${panel}“.`
export const nothingCompared = 'Es wird nichts verglichen, also gibt es keine Veränderungen anzuzeigen.'
