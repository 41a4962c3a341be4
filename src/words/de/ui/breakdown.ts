export const share = 'Anteil'
export const noScans = 'Keine Scans'
/** Where neither is known, scans nor that there are none. */
export const notKnown = 'Scans nicht bekannt'
/** In a table, of what the source counts but does not break down. */
export const notBrokenDown = '(von der Quelle nicht aufgeschlüsselt)'

/** Of something, or of nothing, when it was: „im Mai 2026“. */
export const inSpan = (text: string, span: string) => `${text} ${span}`
/** `noun`: of several, „Länder“. */
export const shown = (shown: string, all: string, noun: string) => `${noun}: ${shown} von ${all}`
/** There were scans, but no list of this: that is not the same as none. */
export const nothingToRead = (scans: number, count: string, noun: string) =>
  `Die Quelle hat für ${scans === 1 ? 'den einen Scan' : `die ${count} Scans`} dieses Zeitraums keine lesbaren ${noun} geliefert.`
export const unlisted = (scans: number, count: string) =>
  scans === 1
    ? `${count} weiterer Scan, den die Quelle nicht aufschlüsselt.`
    : `${count} weitere Scans, die die Quelle nicht aufschlüsselt.`
