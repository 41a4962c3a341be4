/** Sending reports by mail: the dialog, and what has become of what was sent. */
import type { MailFaultKind } from '#contract/mailing-answers.ts'

export const send = 'Senden'
export const sendTitle = 'Diesen Bericht per E-Mail senden'
export const loading = 'Was gesendet würde'
export const notSetUp = 'Es ist kein Mailserver eingerichtet'
export const notSetUpHint =
  'Wer Scanboard betreibt, setzt SCANBOARD_SMTP_URL (den Mailserver) und SCANBOARD_MAIL_FROM (den Absender) und startet es neu. Wie das geht, steht in docs/deploy.md.'
export const nothingToSend = 'In der E-Mail wäre kein Bericht'
export const nothingToSendHint =
  'Der Server hat keinen Browser, der das PDF erstellt, und keine Adresse für einen Link. Wer Scanboard betreibt, findet beides in docs/reports.md.'

/** Over the fields that are filled in. */
export const asLastSent = (when: string) => `Ausgefüllt wie zuletzt gesendet, ${when}.`
/** The same, after the dialog was closed without sending. */
export const asLeft = 'So, wie Sie es zurückgelassen haben; noch nicht gesendet.'
export const clear = 'Leeren'
export const cleared = 'Empfänger, Nachricht und Antwortadresse sind leer.'
export const recipients = 'An'
export const recipientsHint = (most: number) =>
  `Bis zu ${most} Adressen. Alle bekommen eine eigene E-Mail und sehen keine andere Adresse.`
export const subject = 'Betreff'
export const message = 'Nachricht'
export const messageHint = 'Ein paar Zeilen in der Sprache des Berichts. Darf leer bleiben.'
export const replyTo = 'Antworten an'
export const replyToHint =
  'Wer auf die E-Mail antwortet, schreibt an diese Adresse. Bleibt das Feld leer, an die, von der sie kommt.'
export const whatIsSent = 'Was gesendet wird'
export const from = 'Von'
export const attached = 'Im Anhang'
export const noPdf = 'Kein PDF: Der Server hat keinen Browser, der eines erstellt.'
export const pdf = 'PDF'
export const link = 'Link'
export const ownLink =
  'Zeigt diese Version 400 Tage lang allen, die die E-Mail haben. Er steht unter „Per E-Mail gesendet“ und „Geteilte Links“ und kann dort widerrufen werden.'
export const noLink =
  'Keiner: Es ist nicht eingestellt, unter welcher Adresse Scanboard zu erreichen ist (SCANBOARD_URL).'
export const report = 'Bericht'
export const versionAndHash = (version: number, hash: string) => `Version ${version}, Prüfsumme des Inhalts ${hash}`
export const sendTo = (count: number, shown: string) =>
  count === 0 ? 'Senden' : count === 1 ? 'An 1 Person senden' : `An ${shown} Personen senden`

export const test = 'Zuerst einen Test senden'
export const testTo = 'Ihre eigene Adresse'
export const sendTest = 'Test senden'
export const testSent = (address: string) => `Ein Test ist unterwegs an ${address}.`
export const sent = (count: number) => (count === 1 ? 'Der Bericht ist unterwegs.' : 'Die Berichte sind unterwegs.')

export const faults = {
  noRecipients: 'Geben Sie an, wem der Bericht gesendet werden soll.',
  tooMany: (most: number) => `Höchstens ${most} Adressen auf einmal.`,
  noAddress: (text: string) => `„${text}“ ist keine Adresse wie anna@example.org.`,
  noSubject: 'Geben Sie einen Betreff ein.',
}

export const log = 'Per E-Mail gesendet'
export const kinds = {
  report: 'Bericht',
  test: 'Test',
  notice: 'Hinweis, dass er auf Prüfung wartet',
  failure: 'Hinweis, dass der nächste nicht vorbereitet werden konnte',
}
export const byOn = (who: string, when: string) => (who === '' ? when : `${when} von ${who}`)
export const repliesTo = (address: string) => `Antworten an ${address}`
export const version = (number: number) => `Version ${number}`
export const states = {
  sending: 'Wird gesendet',
  due: 'Wird gleich gesendet',
  failed: 'Nicht gesendet',
}
export const sentAt = (when: string) => `Gesendet ${when}`
export const nextTry = (when: string) => `Nächster Versuch ${when}`
export const why: Readonly<Record<MailFaultKind, string>> = {
  connection: 'Der Mailserver war nicht zu erreichen.',
  encryption: 'Der Mailserver bietet keine Verschlüsselung an, der man trauen kann.',
  login: 'Der Mailserver nimmt den eingestellten Benutzer mit diesem Passwort nicht an.',
  sender: 'Der Mailserver lässt diesen Absender nicht senden.',
  recipient: 'Der Mailserver nimmt für diese Adresse keine E-Mail an.',
  refused: 'Der Mailserver hat die E-Mail abgelehnt.',
  later: 'Der Mailserver bittet, es später noch einmal zu versuchen.',
  print: 'Das PDF konnte nicht erstellt werden.',
  interrupted: 'Abgebrochen, bevor der Mailserver geantwortet hatte: Die E-Mail ist vielleicht angekommen.',
  report: 'Was von dem Bericht gespeichert ist, ist nicht das, was freigegeben wurde.',
}
export const itSaid = (words: string) => `Er sagte: ${words}`
export const doubtful = 'Nach einem Abbruch noch einmal gesendet: Die E-Mail ist vielleicht zweimal angekommen.'
/** What has failed of a mailing: to how many people. */
export const retry = (failed: number) => (failed === 1 ? 'Erneut versuchen' : 'Alle erneut versuchen')
