/** The name of a link. */
export const title = (name: string) => `„${name}“ bearbeiten`
/** In the list of how long it works: as it is. */
export const staysForever = 'wie bisher: bis zum Widerruf'
export const staysUntil = (time: string) => `wie bisher: bis ${time}`
export const staysExpired = (time: string) => `wie bisher: abgelaufen am ${time}`
/** The choices below it are one each. */
export const password = 'Passwort, nach dem Gäste gefragt werden'
export const keep = 'Dasselbe wie bisher'
export const another = 'Ein anderes'
export const set = 'Eines'
export const none = 'Keines: die Adresse genügt'
export const anotherMeans =
  'Wer den Link gerade offen hat, wird innerhalb einer Minute nach dem neuen Passwort gefragt. Geben Sie es auf einem anderen Weg weiter als die Adresse.'
export const noneMeans =
  'Ab jetzt kommt jeder, der die Adresse hat, ohne Nachfrage hinein. Wer den Link gerade offen hat, bleibt.'
export const fewerHostsMean =
  'Geöffnete Seiten zeigen ihn, bis sie neu geladen werden. Halten Sie den Link an, um das sofort zu beenden.'
export const save = 'Speichern'
export const isChanged = (name: string) => `„${name}“ ist geändert`
