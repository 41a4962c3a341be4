import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Einbettungen'
export const none = 'Nichts ist eingebettet'
/** What embeds are, in two sentences. */
export const about =
  'Eine Einbettung zeigt Zahlen im Rahmen einer anderen Seite, etwa eines Intranets, live und in deren Aussehen. Ihr Server entscheidet mit einem signierten Token, wer sie sieht; niemand braucht hier ein Konto oder ein Cookie.'
export const make = 'Neue Einbettung'
export const ended = (count: number) => (count === 1 ? '1 beendete Einbettung' : `${count} beendete Einbettungen`)

export const states = { active: 'Aktiv', paused: 'Angehalten', ended: 'Beendet' }
/** Before the name of what an embed shows. */
export const kinds = { organisation: 'Die Organisation', client: 'Kunde', campaign: 'Kampagne', qr: 'QR-Code' }
export const whateverTokenSays = 'Was das Token sagt'
/** Origins, with commas between them. */
export const framedBy = (hosts: string) => `In ${hosts}`
export const framedByNobody = 'Noch darf keine Seite sie zeigen'
/** A date, and who made it, which is empty where everybody is the same. */
export const made = (date: string, by: string) => (by === '' ? `Erstellt am ${date}` : `Erstellt am ${date} von ${by}`)
export const neverSeen = 'Noch nie angesehen'
export const seen = (time: string) => `Zuletzt angesehen am ${time}`

export const actionsOf = (name: string) => `Aktionen für „${name}“`
export const edit = 'Bearbeiten'
export const pause = 'Anhalten'
export const resume = 'Fortsetzen'
export const renew = 'Neues Geheimnis'
export const end = 'Beenden'
export const save = 'Speichern'
export const isPaused = (name: string) => `„${name}“ ist angehalten`
export const isResumed = (name: string) => `„${name}“ funktioniert wieder`
export const isEnded = (name: string) => `„${name}“ ist beendet`
export const isSaved = (name: string) => `„${name}“ ist gespeichert`
export const editTitle = (name: string) => `„${name}“ bearbeiten`
export const renewTitle = (name: string) => `Neues Geheimnis für „${name}“?`
export const renewMeans =
  'Tokens, die mit dem bisherigen Geheimnis signiert sind, öffnen ab sofort nichts mehr. Die Seiten zeigen erst wieder etwas, wenn Ihr Server das neue Geheimnis hat.'
export const renewedTitle = 'Das neue Geheimnis'
export const endTitle = (name: string) => `„${name}“ beenden?`
export const endMeans =
  'Alle Seiten, die sie einbetten, zeigen ab jetzt nichts mehr, und ihr Geheimnis wird gelöscht. Das lässt sich nicht rückgängig machen; anhalten dagegen schon.'

/** How many links sites may show in frames, which are no embeds. */
export const framedLinks = (count: number) =>
  count === 1
    ? 'Auch 1 geteilter Link darf in Rahmen gezeigt werden'
    : `Auch ${formatExact(count)} geteilte Links dürfen in Rahmen gezeigt werden`
