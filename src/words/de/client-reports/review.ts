/** What stands around a report while it is reviewed, and once it is approved. */
export const loading = 'Bericht'
export const allReports = 'Alle Berichte'
export const draft = 'Entwurf'
export const approved = 'Freigegeben'
export const archived = 'Archiviert'
/** Behind the above, as a link to where they are ended. */
export const linksGoOn = 'Geteilte Links funktionieren weiter'
export const version = (number: number) => `Version ${number}`
export const versions = 'Versionen'

export const approve = 'Freigeben'
export const approveTitle = 'Diesen Bericht freigeben'
export const approveText =
  'Mit der Freigabe wird eingefroren, was Sie sehen: alle Zahlen, Kommentar und Anmerkungen, die Zeitzone und der Vergleich, unter einer Prüfsumme. Seite, PDF und CSV zeigen für immer dasselbe.'
export const approveFinal =
  'Eine freigegebene Version lässt sich archivieren, aber nicht mehr ändern oder löschen. „Erneut erstellen“ macht eine neue.'
/** When the figures were gathered, and the last day of the period. */
export const approvePart = (until: string, last: string) =>
  `Der Zeitraum läuft noch bis ${last}: Eingefroren werden seine Zahlen bis ${until}.`
export const approveOld = (until: string) =>
  `Die Zahlen gehen bis ${until}, und der Zeitraum ist seither zu Ende. „Zahlen aktualisieren“ stellt alle zusammen.`
export const approveKnown = (until: string) =>
  `Scans sind bis ${until} bekannt: Die des restlichen Zeitraums müssen noch importiert werden. „Zahlen aktualisieren“ stellt sie dann zusammen.`
export const approveNow = 'Freigeben und einfrieren'

/** Instead of the question, where something in sight is not what would be frozen. */
export const approveNoTitle =
  'Der Titel ist leer, und was freigegeben ist, hat seinen Titel für immer. Geben Sie zuerst einen ein.'
export const approveContested =
  'Jemand anderes hat geändert, was Sie auch geändert haben. Wählen Sie zuerst, was gelten soll.'

export const refresh = 'Zahlen aktualisieren'
export const refreshing = 'Wird zusammengestellt'
export const runAgain = 'Erneut erstellen'
export const repeat = 'Wiederholen'
export const deleteDraft = 'Entwurf löschen'
export const deleteTitle = 'Diesen Entwurf löschen'
export const deleteText = 'Was darin geschrieben wurde, geht verloren. Freigegebene Versionen bleiben.'
export const archive = 'Archivieren'
export const unarchive = 'Aus dem Archiv holen'
/** A menu: as PDF, as CSV, on paper. */
export const download = 'Herunterladen'
/** A menu: what else can be done with the report. */
export const more = 'Mehr'
export const pdf = 'PDF'
export const csv = 'CSV'
export const print = 'Drucken'
export const saving = 'Wird gespeichert'
export const saved = 'Alle Änderungen sind gespeichert'
export const notSaved = 'Noch nicht gespeichert'
export const reload = 'Neu laden'

/** Before another page takes the place of what could not be saved. */
export const leaveTitle = 'Ungespeichertes zurücklassen?'
export const leaveText =
  'Was Sie zuletzt geschrieben haben, ist nicht gespeichert. Wenn Sie diese Seite verlassen, geht es verloren.'
export const leave = 'Verlassen und verwerfen'

export const review = 'Prüfen'
export const title = 'Titel'
/** Below the field where it is empty; the title that the report has until then. */
export const titleNeeded = (kept: string) =>
  `Ein Bericht braucht einen Titel. Solange keiner dasteht, bleibt „${kept}“.`
export const language = 'Sprache des Berichts'
export const commentary = 'Kommentar'
export const commentaryHint = 'Eine Leerzeile beginnt einen Absatz. **fett**, *kursiv*, - Liste, [Worte](https://…)'
export const sections = 'Abschnitte'
/** Behind the name of a section that is on, where nothing of it can be shown. */
export const noGoal = 'keines für diese Tage'
export const up = (section: string) => `„${section}“ nach oben`
export const down = (section: string) => `„${section}“ nach unten`
/** Below the heading of a section, in its author's words. */
export const addNote = (section: string) => `Anmerkung zu „${section}“ schreiben`
export const noteOn = (section: string) => `Anmerkung zu „${section}“`
export const noteFull = (most: string) => `Eine Anmerkung hat höchstens ${most} Zeichen.`
export const brand = 'Marke'
export const brandName = 'Angezeigter Name'
export const colour = 'Farbe'
export const ownColour = 'Farbe des Kunden verwenden'
export const contrast = (ratio: string) => `${ratio} : 1 auf Weiß`
export const tooPale = (ratio: string) => `${ratio} : 1 auf Weiß ist zu blass: mindestens 3 : 1. Nicht gespeichert.`
export const logo = 'Logo (PNG oder JPEG, bis 100 kB)'
export const removeLogo = 'Logo entfernen'
export const badLogo = 'Das ist kein PNG oder JPEG mit höchstens 100 kB und 4.000 Pixeln je Seite.'

export const otherLanguage = (language: string) =>
  `Dieser Bericht ist auf ${language} geschrieben. Auf Papier und für seine Leser sieht er so aus:`
export const seeInIts = (language: string) => `Auf ${language} ansehen`

export const changedSince = (version: number) => `Was sich seit Version ${version} verändert hat`
export const nothingChanged = (version: number) => `Seit Version ${version} hat sich keine Zahl verändert.`
export const what = 'Zahl'
export const inVersion = (version: number) => `Version ${version}`
export const now = 'Jetzt'
export const difference = 'Differenz'
export const notKnown = 'nicht bekannt'
export const figures: Readonly<Partial<Record<string, string>>> = {
  scans: 'Scans',
  visitorsAtLeast: 'Eindeutige Besucher, mindestens',
  visitorsAtMost: 'Eindeutige Besucher, höchstens',
  scansBefore: 'Scans im Vergleich',
  visitorsBefore: 'Besucher im Vergleich',
  goal: 'Scan-Ziel',
  goalScans: 'Scan-Ziel: Scans bisher',
  goalExpected: 'Scan-Ziel: erwartete Scans',
}
export const inSection = (section: string, name: string) => `${section}: ${name}`
