export const title = 'Berichte'
export const loading = 'Berichte'
export const about = 'Was Sie freigegeben haben, mit den Zahlen von damals.'
export const make = 'Neuer Bericht'
export const search = 'Titel, Kunde, Daten suchen'
/** `shown`: "12", or "3 of 12". */
export const count = (shown: string, all: number) => `${shown} ${all === 1 ? 'Bericht' : 'Berichte'}`
export const many = 'Berichte'
export const none = 'Es gibt noch keine Berichte'
export const noneArchived = 'Im Archiv ist nichts'
export const noneHint = 'Wählen Sie „Neuer Bericht“ und sagen Sie, worum es geht.'
export const seeClients = 'Alle Kunden ansehen'
export const which = 'Welche Berichte'
export const whichOnes = { current: 'Aktuell', archived: 'Archiviert', schedules: 'Zeitpläne' }
export const version = (number: number) => `Version ${number}`
export const draft = 'Entwurf'
/** A draft that a schedule has prepared. */
export const toReview = 'Zu prüfen'
export const approved = 'Freigegeben'
export const approvedBy = (when: string, who: string) => `${when} von ${who}`
/** By a schedule, in the name of whoever set it up; empty where everybody is the same. */
export const inAdvance = (when: string, who: string) => `${when}, im Voraus von ${who || 'einem Zeitplan'}`
/** Below a period: the date up to which its figures go. */
export const upTo = (date: string) => `Zahlen bis ${date}`
export const columns = {
  /** All codes, a client, a campaign, or some codes. */
  subject: 'Worüber',
  report: 'Bericht',
  period: 'Zeitraum',
  state: 'Stand',
  approvedAt: 'Freigegeben',
  hash: 'Prüfsumme',
}
