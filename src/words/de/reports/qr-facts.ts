/** In the place of a title that could not be loaded. */
export const untitled = (id: string) => `QR-Code ${id}`
export const title = 'Dieser Code'
/** What is copied, before "kopieren". */
export const shortUrl = 'Kurz-URL'
export const pictureOf = (shortUrl: string) => `QR-Code für ${shortUrl}`
export const noPicture = 'Es ist keine Kurz-URL bekannt, daher gibt es kein Bild.'

export const destination = 'Führt zu'
/** Read aloud after a link. */
export const opensNewTab = '(öffnet sich in einem neuen Tab)'
export const created = 'Erstellt'
export const campaign = 'Kampagne'
export const noCampaign = 'Keine'
export const client = 'Kunde'
export const noClient = 'Keiner'
export const tags = 'Schlagwörter'
