/** Around a report that was shared with its reader. */
export const report = 'Bericht'
export const takeAlong = 'Bericht mitnehmen'
export const files = { pdf: 'PDF', csv: 'CSV', content: 'Inhalt herunterladen' }
/** While it is on its way. */
export const making = { pdf: 'PDF wird erstellt', csv: 'CSV' }
export const print = 'Drucken'
export const saved = (file: string) => `${file} ist gespeichert`
/** Before the hash. */
export const frozen =
  'Der Inhalt dieses Berichts ist eingefroren. Seine Prüfsumme (SHA-256), die jeder aus der Datei berechnen kann, lautet'
export const otherLanguage = (language: string) => `Dieser Bericht ist auf ${language} geschrieben.`
export const seeInIts = (language: string) => `Auf ${language} ansehen`
