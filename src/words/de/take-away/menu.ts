export const menu = (title: string) => `„${title}“ exportieren`
export const copyTable = 'Als Tabelle kopieren'
export const saveCsv = 'Als CSV speichern'
export const savePng = 'Als Bild speichern (PNG)'
export const saveSvg = 'Als Zeichnung speichern (SVG)'
export const copyLink = 'Link kopieren'

/** Of the button beside the menu, and what it does. */
export const csv = 'CSV'
export const saveShown = 'Angezeigte Liste als CSV speichern'

export const copiedTable = (title: string) => `„${title}“ als Tabelle kopiert`
export const copiedLink = 'Link kopiert'
export const saved = (file: string) => `${file} gespeichert`
export const copyRefused = 'Der Browser lässt das Kopieren nicht zu. Speichern Sie stattdessen als CSV.'
export const linkRefused = 'Der Browser lässt das Kopieren nicht zu. Kopieren Sie den Link aus der Adresszeile.'
export const pictureFailed =
  'Das Bild konnte nicht erstellt werden. Versuchen Sie es erneut, oder speichern Sie als CSV.'
