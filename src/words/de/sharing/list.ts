import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Geteilte Links'
export const about =
  'Die Adresse eines Links wird einmal angezeigt, wenn er erstellt wird. Um einen Link so zu sehen wie seine Gäste, oder um ihn erneut zu verschicken, geben Sie ihm eine neue Adresse.'
export const none = 'Nichts wird geteilt'
export const noneButInMails = 'Nur per E-Mail wird etwas geteilt'
export const howTo =
  'Wählen Sie „Teilen“ auf der Seite eines Kunden, einer Kampagne, eines QR-Codes oder eines freigegebenen Berichts: Wer den Link hat, sieht genau das und sonst nichts. Auf der Übersicht ist es alles.'
export const inMails = (count: number) => (count === 1 ? '1 Link in E-Mails' : `${formatExact(count)} Links in E-Mails`)
export const olderInMails =
  'Das sind die neuesten. Ältere stehen auf den Seiten ihrer Berichte, unter „Per E-Mail gesendet“.'
export const expired = (count: number) =>
  count === 1 ? '1 abgelaufener Link' : `${formatExact(count)} abgelaufene Links`
export const revoked = (count: number) =>
  count === 1 ? '1 widerrufener Link' : `${formatExact(count)} widerrufene Links`

export const states = { active: 'Aktiv', paused: 'Angehalten', expired: 'Abgelaufen', revoked: 'Widerrufen' }
/** Before the name of what a link shows. */
export const kinds = { client: 'Kunde', campaign: 'Kampagne', qr: 'QR-Code', report: 'Bericht' }
export const organisation = 'Die Organisation: alles'
/** Behind the name of a report. */
export const inVersion = (version: number) => `, Version ${version}`
export const freeDates = 'Beliebiger Zeitraum'
export const neverExpires = 'Läuft nicht ab'
export const expires = (time: string, isOver: boolean) => (isOver ? `Abgelaufen am ${time}` : `Läuft ab am ${time}`)
export const hasPassword = 'Mit Passwort'
/** How many sites may show it. */
export const framed = (sites: number) =>
  sites === 1 ? 'In Rahmen von 1 Seite' : `In Rahmen von ${formatExact(sites)} Seiten`
/** A date, and who made it, which is empty where everybody is the same. */
export const made = (date: string, by: string) => (by === '' ? `Erstellt am ${date}` : `Erstellt am ${date} von ${by}`)
export const neverOpened = 'Nie geöffnet'
export const opened = (times: number, last: string) =>
  `${times === 1 ? 'Einmal' : `${formatExact(times)}-mal`} geöffnet, zuletzt benutzt am ${last}`

export const actionsOf = (name: string) => `Aktionen für „${name}“`
export const pause = 'Anhalten'
export const resume = 'Fortsetzen'
export const edit = 'Bearbeiten'
export const readdress = 'Neue Adresse'
export const revoke = 'Widerrufen'
export const isPaused = (name: string) => `„${name}“ ist angehalten`
export const isResumed = (name: string) => `„${name}“ funktioniert wieder`
export const isRevoked = (name: string) => `„${name}“ ist widerrufen`
export const readdressTitle = (name: string) => `Neue Adresse für „${name}“?`
export const readdressMeans =
  'Die bisherige Adresse funktioniert sofort nicht mehr, für alle, die sie haben. Die neue wird einmal angezeigt: Kopieren Sie sie, oder öffnen Sie sie, um zu sehen, was Gäste sehen.'
export const revokeTitle = (name: string) => `„${name}“ widerrufen?`
export const revokeMeans =
  'Wer die Adresse hat, sieht ab jetzt nichts mehr. Das lässt sich nicht rückgängig machen; anhalten dagegen schon.'
