/** The watch list by mail: what there is, and the form. What it shares with schedules of reports is worded there. */
export const title = 'Prüfliste per E-Mail'
export const about = 'Eine E-Mail kommt nur, wenn auf diesen Listen etwas neu ist, und nennt den Grund.'
export const list = 'E-Mails zur Prüfliste'
export const none = 'Noch erfährt es niemand per E-Mail'
export const noneHint =
  'Ein Plakat, das von der Wand gefallen ist, meldet sich dann von selbst: Wen Sie nennen, erhält eine E-Mail.'
export const make = 'Neue E-Mail'
export const makeTitle = 'Neues per E-Mail melden'
export const editTitle = 'Diese E-Mail ändern'
export const save = 'Speichern'

export const lists = 'Was gemeldet wird'
/** Beside the name of the list. */
export const neverScannedAfter = (days: string) => `vor mindestens ${days} Tagen erstellt`
export const rhythms = { daily: 'Jeden Tag', weekly: 'Jede Woche' }
export const language = 'Sprache der E-Mail'
export const first = (when: string) =>
  `Die erste E-Mail kommt am ${when}, mit allem, was dann auf diesen Listen steht. Danach kommt nur eine, wenn etwas neu ist.`
export const next = (when: string) =>
  `Als Nächstes wird am ${when} nachgesehen. Eine E-Mail kommt nur, wenn etwas neu ist.`
/** Of one that is paused, whatever time it is. */
export const whilePaused = (_when: string) => 'Sie ist angehalten: Es wird erst nachgesehen, wenn sie fortgesetzt wird.'
export const noLists = 'Wählen Sie mindestens eine Liste.'
export const isMade = 'Die E-Mail ist eingerichtet.'
export const isSaved = 'Die E-Mail ist geändert.'

export const nextLook = (when: string) => `Als Nächstes: ${when}`
export const nextTry = (when: string) => `Neuer Versuch: ${when}`
const looked = (when: string) => `Zuletzt nachgesehen am ${when}`
export const notHad = (when: string, said: string) =>
  `${looked(when)}: Das hat nicht geklappt. Der Server sagte: ${said}`
export const nothingNew = (when: string) => `${looked(when)}: nichts Neues.`
export const found = (when: string, codes: string, sent: string) => `${looked(when)}: ${codes} neu, ${sent}.`
export const lastMail = (when: string, sent: string) => `Letzte E-Mail am ${when}, ${sent}.`
/** Counts as numbers and as they are shown. */
export const sentTo = (sent: number, all: number, shown: string, ofAll: string) =>
  sent === all ? `gesendet an ${shown}` : `gesendet an ${shown} von ${ofAll}`
export const notKnown = (lists: string) => `Von der Quelle nicht mitgeteilt, oder noch nicht: ${lists}.`

export const removeTitle = 'Diese E-Mail löschen?'
export const removeText = 'Den Empfängern wird nichts mehr gemeldet. Was noch zu senden ist, wird nicht gesendet.'
export const isRemoved = 'Die E-Mail ist gelöscht.'
