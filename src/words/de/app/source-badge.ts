export const demo = 'Eine erfundene Organisation, bis Sie eigene Scans importieren'
export const other = 'Woher die Zahlen kommen'
/** Before the name of the source. */
export const sourceIs = 'Quelle: '
