/** Of the list as a whole and what stands around it. */
export const many = 'QR-Codes'
export const one = 'QR-Code'
export const search = 'Titel, Adresse oder ID suchen'

export const empty = 'Noch keine QR-Codes'
export const emptyNext =
  'Sie erscheinen mit ihren Scans. Importieren Sie dort, wo Scanboard läuft, ein Protokoll davon:'
/** Read aloud before a command. */
export const emptyCommand = 'Befehl zum Importieren'
/** Stands for the name of a file in a command. */
export const emptyFile = 'DATEI'

export const columns = 'Spalten'
export const usualColumns = 'Übliche Spalten zeigen'

export const pictures = 'Bilder'
export const picturesTitle = 'QR-Bilder'
