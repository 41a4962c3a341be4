import { formatExact } from '#src/lib/numbers.ts'

export const title = 'API-Schlüssel'
/** Names a navigation between the source of the figures and the keys. */
export const pages = 'Quelle und Programme'
export const about =
  'Programme fragen die Berichts-API mit einem Schlüssel ab und sehen alle Daten. Jeder Schlüssel erlaubt 60 Anfragen pro Minute. Er wird einmal angezeigt, wenn er erstellt wird.'
export const make = 'Neuer Schlüssel'
export const none = 'Noch darf kein Programm abfragen'
export const howTo =
  'Erstellen Sie für jedes Programm einen eigenen Schlüssel: So sehen Sie, welches noch abfragt, und können eines sperren, ohne die anderen zu stören.'
export const revoked = (count: number) =>
  count === 1 ? '1 widerrufener Schlüssel' : `${formatExact(count)} widerrufene Schlüssel`

/** Before the last four characters of a key, to screen readers. */
export const endsIn = 'Endet auf'
export const made = (date: string) => `Erstellt am ${date}`
export const neverUsed = 'Nie benutzt'
export const used = (time: string) => `Zuletzt benutzt am ${time}`
export const revokedAt = (time: string) => `Widerrufen am ${time}`

export const revoke = 'Widerrufen'
/** Says to screen readers which. */
export const revokeOf = (name: string) => `„${name}“ widerrufen`
export const revokeTitle = (name: string) => `„${name}“ widerrufen?`
/** The last four characters of a key. */
export const revokeMeans = (lastFour: string) =>
  `Programme, die mit dem Schlüssel mit der Endung ${lastFour} abfragen, werden ab jetzt abgewiesen. Das lässt sich nicht rückgängig machen; solche Programme brauchen einen neuen Schlüssel.`
export const isRevoked = (name: string) => `„${name}“ ist widerrufen`
