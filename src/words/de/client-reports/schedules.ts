/** Reports that are made again each month or week: the dialog, and their list. */
import type { ScheduleRun } from '#contract/schedule-answers.ts'

export const repeatTitle = 'Diesen Bericht wiederholen'
export const editTitle = 'Diesen Zeitplan ändern'
export const loading = 'Zeitplan'

export const rhythm = 'Wie oft'
export const rhythms = {
  monthly: 'Monatlich, über den Monat davor',
  weekly: 'Wöchentlich, über die Woche davor',
  quarterly: 'Vierteljährlich, über das Quartal davor',
  yearly: 'Jährlich, über das Jahr davor',
}
export const days = { monthly: 'Am Tag', quarterly: 'Am Tag des ersten Monats', yearly: 'Am Tag im Januar' }
export const lastDay = 'Letzter Tag'
export const weekday = 'Am'
export const hour = 'Um'
export const zone = (name: string) => `Nach Uhr und Kalender von ${name}.`
export const title = 'Titel'
export const titleHint = (mark: string) => `${mark} steht für die Daten, etwa „Mai 2026“; auch im Betreff.`
/** Of one that names dates by itself. */
export const staysDated = {
  title: (mark: string) =>
    `Der Titel nennt einen Zeitraum, den dann jeder weitere Bericht trüge. Setzen Sie ${mark} an seine Stelle.`,
  subject: (mark: string) =>
    `Der Betreff nennt einen Zeitraum, den dann jeder weitere Bericht trüge. Setzen Sie ${mark} an seine Stelle.`,
  message: (_mark: string) => 'Die Nachricht nennt einen Zeitraum, den dann jede weitere E-Mail trüge.',
}
export const compare = 'Verglichen mit'

export const inAdvance = 'Ohne Prüfung freigeben und senden'
export const inAdvanceOff =
  'Ein Entwurf wird vorbereitet und wartet auf Prüfung. Bevor ihn jemand freigegeben hat, wird nichts gesendet.'
export const inAdvanceOn =
  'Niemand hat die Zahlen oder den Text gesehen, bevor sie die Empfänger erreichen. Unter der Freigabe steht Ihr Name mit „im Voraus“.'
export const cannotSend = 'Hier nicht möglich: Der Server kann keine Berichte per E-Mail senden.'
export const keepCommentary = 'Kommentar und Anmerkungen übernehmen'
export const keepCommentaryHint =
  'Was über diese Zahlen geschrieben wurde, stünde dann neben anderen. Sonst gibt es weder Kommentar noch Anmerkungen.'
/** Also of one that could not be prepared. */
export const notify = (isApprovedInAdvance: boolean) =>
  isApprovedInAdvance
    ? 'Per E-Mail melden, wenn er nicht gesendet werden konnte'
    : 'Per E-Mail melden, dass ein Entwurf bereit ist oder nicht vorbereitet werden konnte'
export const notifyHint = 'Eine Adresse oder niemand.'

export const whatHappens = 'Was geschehen wird'
/** All in words already. */
export const next = (when: string, dates: string) => `Am ${when} werden die Zahlen für ${dates} erhoben.`
export const thenDraft = 'Ein Entwurf damit wartet dann unter „Berichte“, markiert mit „Zu prüfen“.'
export const thenSent = (count: number, people: string) =>
  `Der Bericht wird dann so freigegeben, wie er ist, und sofort an ${count === 1 ? '1 Person' : `${people} Personen`} gesendet.`
export const save = 'Speichern'
export const isMade = 'Der Bericht wird ab jetzt wiederholt.'
export const isSaved = 'Der Zeitplan ist geändert.'
export const faults = {
  noTitle: 'Geben Sie einen Titel ein.',
  noRecipients: 'Was ohne Prüfung gesendet wird, braucht jemanden, der es empfängt.',
  badNotify: (text: string) => `„${text}“ ist keine Adresse wie anna@example.org.`,
}

export const listTitle = 'Zeitpläne'
/** Also of what else repeats, as the names of its states and of what can be done with it. */
export const dailyAt = (time: string) => `Jeden Tag um ${time}`
/** On a day of a month, or its last. */
export const dated = {
  monthly: {
    on: (day: string, time: string) => `Monatlich am ${day}. um ${time}`,
    last: (time: string) => `Monatlich am letzten Tag um ${time}`,
  },
  quarterly: {
    on: (day: string, time: string) => `Vierteljährlich am ${day}. des ersten Monats um ${time}`,
    last: (time: string) => `Vierteljährlich am letzten Tag des ersten Monats um ${time}`,
  },
  yearly: {
    on: (day: string, time: string) => `Jährlich am ${day}. Januar um ${time}`,
    last: (time: string) => `Jährlich am 31. Januar um ${time}`,
  },
}
export const weeklyOn = (day: string, time: string) => `Jeden ${day} um ${time}`
export const none = 'Es wird nichts wiederholt'
export const noneHint =
  'Öffnen Sie einen freigegebenen Bericht und wählen Sie „Wiederholen“: Er wird dann jeden Monat oder jede Woche neu erstellt, damit Sie ihn prüfen.'
/** When, in words, and which dates it is of. */
export const nextRun = (when: string, dates: string) => `Als Nächstes: ${when}, für ${dates}`
const often = { weekly: 'wöchentlich', monthly: 'monatlich', quarterly: 'vierteljährlich', yearly: 'jährlich' }
/** On the page of a report that has a schedule. */
export const repeated = (rhythm: keyof typeof often, when: string) =>
  `Wird ${often[rhythm]} wiederholt, das nächste Mal am ${when}`
export const repeatedOnHold = (rhythm: keyof typeof often) => `Wird ${often[rhythm]} wiederholt, zurzeit angehalten`
/** Below the above, before one makes another. */
export const already = 'Ein weiterer Zeitplan erstellt jedes Mal einen weiteren Bericht.'
/** In a title, in the place of the dates that it will have. */
export const period = 'Zeitraum'
export const paused = 'Angehalten'
export const active = 'Aktiv'
export const forReview = 'Entwürfe warten auf Prüfung'
export const withoutReview = (count: number, people: string) =>
  `Geht ohne Prüfung hinaus, an ${count === 1 ? '1 Person' : `${people} Personen`}`
export const madeFrom = 'Nach diesem Bericht'
export const actionsOf = (name: string) => `Aktionen für „${name}“`
export const change = 'Ändern'
export const pause = 'Anhalten'
export const resume = 'Fortsetzen'
export const remove = 'Löschen'
export const removeTitle = (name: string) => `Den Zeitplan „${name}“ löschen?`
export const removeText = 'Es werden keine Berichte mehr erstellt. Die schon erstellten bleiben.'
export const isPaused = (name: string) => `„${name}“ ist angehalten.`
export const isResumed = (name: string) => `„${name}“ geht weiter.`
export const isRemoved = (name: string) => `Der Zeitplan „${name}“ ist gelöscht.`

export const history = 'Was geschehen ist'
export const runs: Readonly<Record<ScheduleRun['state'], string>> = {
  preparing: 'Wird erstellt',
  waiting: 'Konnte noch nicht erstellt werden',
  drafted: 'Zur Prüfung vorbereitet',
  sent: 'Im Voraus freigegeben und gesendet',
  failed: 'Konnte nicht erstellt werden',
}
export const nextTry = (when: string) => `Nächster Versuch ${when}.`
export const missed = (count: number, shown: string) =>
  count === 1
    ? 'Ein Termin davor verstrich, während der Server nicht lief, und wird nicht nachgeholt.'
    : `${shown} Termine davor verstrichen, während der Server nicht lief, und werden nicht nachgeholt.`
export const itSaid = (words: string) => `Der Server sagte: ${words}`
export const openReport = (dates: string) => `Bericht für ${dates}`
