/** Beside the name of what is shown. */
export const about = 'Scans von QR-Codes, mit Ihnen geteilt'
/** After dates, behind a comma: the name of their zone. */
export const inZone = (zone: string) => `Zeitzone ${zone}`

export const passwordNeeded = 'Dieser Link verlangt ein Passwort'
export const password = 'Passwort'
export const show = 'Zahlen anzeigen'
export const faults = {
  wrong: 'Das ist nicht das Passwort des Links.',
  tooOften: 'Zu viele falsche Passwörter. Versuchen Sie es in einer Minute noch einmal.',
}

export const gone = 'Dieser Link funktioniert nicht mehr'
export const askForAnother = 'Bitten Sie die Person, von der er stammt, um einen neuen.'
export const failed = 'Der Link konnte nicht geöffnet werden'
export const tryAgain = 'Erneut versuchen'

export const noSuchPage = 'Diese Seite gibt es nicht'
export const mistyped = 'Vielleicht ist die Adresse unvollständig oder enthält einen Tippfehler.'
export const backTo = (name: string) => `Zurück zu ${name}`
