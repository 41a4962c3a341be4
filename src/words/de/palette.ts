export const find = 'Code, Kampagne, Kunden, Seite oder Aktion finden'
/** In the empty field, which says by its place what it is for. */
export const placeholder = 'Code, Kampagne, Kunde, Seite, Aktion'
export const keyboardShortcuts = 'Tastenkürzel'
export const tryAgain = 'Erneut versuchen'
export const close = 'Schließen'
export const results = 'Ergebnisse'

/** Titles of groups. */
export const opened = 'Zuletzt geöffnet'
export const kinds = {
  qrs: 'QR-Codes',
  campaigns: 'Kampagnen',
  clients: 'Kunden',
  reports: 'Berichte',
  tags: 'Schlagwörter',
  pages: 'Seiten',
  actions: 'Aktionen',
  zones: 'Zeitzonen',
}
/** How many of a group are in sight. */
export const shown = (shown: string, all: string) => `${shown} von ${all}`
/** `title`: of a group, as above. */
export const showAll = (count: string, title: string) => `Alle ${count} ${title} anzeigen`

/** Under the name of a thing: how many of what it has, the number formatted and as it is. */
export const scans = (text: string, count: number) => `${text} ${count === 1 ? 'Scan' : 'Scans'}`
export const codes = (text: string, count: number) => `${text} ${count === 1 ? 'Code' : 'Codes'}`
export const activeCodes = (text: string, count: number) => `${text} ${count === 1 ? 'aktiver Code' : 'aktive Codes'}`
/** Of a report that was put away. */
export const archived = 'archiviert'
/** Finds the time zones. */
export const timeZone = 'Zeitzone'

export const found = (count: string) => `${count} gefunden`
/** What was typed in vain, and where to look next. */
export const nothingWith = (query: string) =>
  `Nichts mit „${query}“ in Namen, Kurz-URLs und IDs. Die Liste der QR-Codes durchsucht auch die Ziele.`
/** What the sentences below list. */
export const lists = {
  qrs: 'Codes',
  campaigns: 'Kampagnen',
  clients: 'Kunden',
  reports: 'Berichte',
  tags: 'Schlagwörter',
}
export const lookingThrough = (lists: string) => `${lists} werden durchsucht …`
export const couldNotLook = (lists: string) =>
  `${lists} konnten nicht durchsucht werden. Seiten und Aktionen sind verfügbar.`
