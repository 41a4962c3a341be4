export const notDrawn = 'Diese Zahlen konnten nicht dargestellt werden'
export const ourFault = 'Das ist ein Fehler in Scanboard, nicht in Ihren Zahlen.'
export const drawAgain = 'Erneut darstellen'

export const loading = 'Wird geladen'
/** To screen readers, of a part of the page. */
export const isLoading = (part: string) => `${part}: wird geladen`
export const notLoaded = (part: string) => `Nicht geladen: ${part}`
/** In a part of the page that shares its answer with the one that says why. */
export const notLoadedEither = 'Nicht geladen'
/** With how old the figures are that stay. */
export const notRefreshed = (age: string) => `Seit ${age} nicht aktualisiert.`
export const tryAgain = 'Erneut versuchen'
export const tryingAgain = 'Neuer Versuch läuft'

export const partNotLoaded = 'Dieser Teil der Seite konnte nicht geladen werden'
export const whyNotLoaded =
  'Scanboard wurde womöglich aktualisiert, seit Sie die Seite geöffnet haben, oder die Verbindung ist abgebrochen.'
export const loadPageAgain = 'Seite neu laden'
