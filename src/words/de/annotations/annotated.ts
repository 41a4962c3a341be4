import { formatExact } from '#src/lib/numbers.ts'

export const add = 'Neue Notiz'
export const notLoaded = 'Notizen nicht geladen: erneut versuchen'
export const inSpan = (count: number) => `${formatExact(count)} ${count === 1 ? 'Notiz' : 'Notizen'}`

/** Follows what is above where there is room, and is always heard. */
export const ofSpan = 'in diesem Zeitraum'

export const list = 'Notizen in diesem Zeitraum'
export const editOne = (text: string) => `„${text}“ bearbeiten`
export const deleteOne = (text: string) => `„${text}“ löschen`

export const undo = 'Rückgängig'
export const close = 'Schließen'
export const tryAgain = 'Erneut versuchen'

export const told = {
  elsewhere: (text: string, date: string) =>
    `„${text}“ ist für den ${date} notiert. Dieses Datum liegt außerhalb des Diagramms.`,
  deleted: (text: string, date: string) => `„${text}“ gelöscht (${date})`,
}
export const done = { add: 'Notiz hinzugefügt', change: 'Notiz geändert', remove: 'Notiz gelöscht' }
export const failed = {
  add: (text: string) => `„${text}“ konnte nicht hinzugefügt werden.`,
  change: (text: string) => `„${text}“ konnte nicht geändert werden.`,
  remove: (text: string) => `„${text}“ konnte nicht gelöscht werden.`,
}
