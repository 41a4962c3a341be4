export const eachClient = 'Ein Bericht für jeden Kunden'
export const title = 'Berichte für Kunden erstellen'
export const about =
  'Für jeden ein Entwurf, einer nach dem anderen zusammengestellt. Danach prüfen Sie jeden und geben ihn frei.'
export const template = 'Abschnitte'
export const asLast = 'Wie im letzten Bericht'
export const asIn = (report: string) => `Wie in „${report}“`
export const languageAsLast = (language: string) => `Wie im letzten Bericht, sonst ${language}`
export const commentary = 'Kommentar für alle'
export const commentaryHint =
  'Damit beginnt jeder Entwurf. Was nur einen Kunden betrifft, schreiben Sie in dessen Entwurf.'
export const clients = 'Kunden'
export const loading = 'Kunden'
export const none = 'Es gibt keine Kunden'
export const noneHint = 'Die Quelle der Zahlen nennt keine.'
export const search = 'Kunden suchen'
export const many = 'Kunden'
export const all = 'Alle Kunden'
export const allFound = 'Alle gefundenen'
export const chosen = (chosen: number, all: number) => `${chosen} von ${all} gewählt`
export const chooseOne = 'Wählen Sie mindestens einen Kunden.'
export const noReport = 'Noch kein Bericht'
export const lastReport = (period: string) => `Zuletzt: ${period}`
export const hasDraft = 'Hat einen Entwurf für diese Tage'
export const hasApproved = 'Hat einen freigegebenen für diese Tage'
export const make = (count: number) =>
  count === 0 ? 'Entwürfe erstellen' : count === 1 ? '1 Entwurf erstellen' : `${count} Entwürfe erstellen`

export const drafts = 'Entwürfe'
export const making = 'Entwürfe werden erstellt'
export const progress = (made: number, all: number) => `${made} von ${all} erstellt`
export const failedCount = (count: number) => `${count} fehlgeschlagen`
export const waiting = 'Wartet'
export const gathering = 'Zahlen werden zusammengestellt'
export const scans = (count: number, formatted: string) => (count === 1 ? '1 Scan' : `${formatted} Scans`)
export const notTold = 'Scans nicht genannt'
export const review = 'Prüfen'
export const reviewOf = (client: string) => `Entwurf von ${client} prüfen`
export const approved = 'Freigegeben'
export const again = 'Erneut versuchen'
export const againFor = (client: string) => `Erneut versuchen für ${client}`
export const allAgain = 'Fehlgeschlagene erneut versuchen'
export const keepOpen = 'Sie können inzwischen auf andere Seiten gehen, aber lassen Sie diesen Tab offen.'
export const stop = 'Nach diesem anhalten'
export const reviewFirst = 'Ersten Entwurf prüfen'
export const others = 'Weitere erstellen'
export const isDone = (made: number) =>
  made === 1 ? '1 Entwurf ist bereit zur Prüfung.' : `${made} Entwürfe sind bereit zur Prüfung.`
export const seeProgress = 'Ansehen'

export const next = (drafts: number, client: string) =>
  drafts === 1 ? `Nächster Entwurf: ${client}` : `Nächster von ${drafts} Entwürfen: ${client}`
export const forOthers = 'Für andere Kunden erstellen'
