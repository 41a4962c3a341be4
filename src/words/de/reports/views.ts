export const views = 'Ansichten'
export const saved = 'Gespeicherte Ansichten'
export const empty =
  'Hier ist noch keine Ansicht gespeichert. Suchen, filtern und sortieren Sie, und geben Sie dem Ergebnis einen Namen.'

export const newName = (name: string) => `Neuer Name für „${name}“`
export const rename = 'Umbenennen'
export const renameView = (name: string) => `„${name}“ umbenennen`
/** What is copied, before "kopieren". */
export const linkOf = (name: string) => `Link zu „${name}“`
export const remove = 'Löschen'
export const removeView = (name: string) => `„${name}“ löschen`
export const removed = (name: string) => `Ansicht „${name}“ gelöscht`

export const saveAs = 'Ansicht speichern als'
export const saveUnderAnother = 'Ansicht unter anderem Namen speichern'
export const save = 'Speichern'
export const replaces = 'Ersetzt die Ansicht dieses Namens.'
export const savedView = (name: string) => `Ansicht „${name}“ gespeichert`
