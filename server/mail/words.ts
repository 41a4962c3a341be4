/**
 * What mails say, and what a report of all codes is called, in each language: that of the report, whoever sends it. The server
 * has both, so these words are not in `src/words/`, of which a build has one.
 */
import type { Language } from '#contract/languages.ts'

interface Words {
  /** Tag of how dates are written. */
  readonly locale: string
  readonly subject: (client: string, title: string, dates: string) => string
  readonly subjectWithDates: (client: string, title: string) => string
  readonly test: (subject: string) => string
  readonly isTest: string
  readonly attached: (file: string) => string
  readonly open: string
  readonly hash: string
  readonly hashHint: string
  readonly codes: (count: number) => string
  readonly allCodes: string
  /** Who has approved what nobody had seen. The name is empty where everybody is the same. */
  readonly inAdvance: (name: string) => string
  readonly noticeSubject: (client: string, title: string, dates: string) => string
  readonly notice: string
  readonly review: string
  readonly whereToReview: string
  readonly failureSubject: (client: string, title: string, dates: string) => string
  readonly failure: string
  readonly whereSchedules: string
}

export const mailWords: Readonly<Record<Language, Words>> = {
  en: {
    locale: 'en-GB',
    subject: (client, title, dates) => `${client}: ${title}, ${dates}`,
    subjectWithDates: (client, title) => `${client}: ${title}`,
    test: (subject) => `[Test] ${subject}`,
    isTest: 'This is a test. Nobody else has received it.',
    attached: (file) => `Attached: ${file}`,
    open: 'Open the report',
    hash: 'Content hash',
    hashHint: 'If this number is the same on page, PDF and CSV, nothing was changed.',
    codes: (count) => (count === 1 ? '1 QR code' : `${count} QR codes`),
    allCodes: 'All QR codes',
    inAdvance: (name) => `${name || 'a schedule'}, in advance`,
    noticeSubject: (client, title, dates) => `To review: ${client}, ${title}, ${dates}`,
    notice: 'A scheduled report was prepared and waits for review. Nothing was sent.',
    review: 'Review the draft',
    whereToReview: 'You find it in Scanboard under Reports.',
    failureSubject: (client, title, dates) => `Not prepared: ${client}, ${title}, ${dates}`,
    failure: 'A scheduled report could not be prepared, and is not tried again. Nothing was sent.',
    whereSchedules: 'You find the schedule in Scanboard under Reports, where you can also make the report by hand.',
  },
  de: {
    locale: 'de-DE',
    subject: (client, title, dates) => `${client}: ${title}, ${dates}`,
    subjectWithDates: (client, title) => `${client}: ${title}`,
    test: (subject) => `[Test] ${subject}`,
    isTest: 'Dies ist ein Test. Sonst hat ihn niemand erhalten.',
    attached: (file) => `Im Anhang: ${file}`,
    open: 'Bericht öffnen',
    hash: 'Prüfsumme des Inhalts',
    hashHint: 'Wenn diese Nummer auf Seite, PDF und CSV dieselbe ist, wurde nichts verändert.',
    codes: (count) => (count === 1 ? '1 QR-Code' : `${count} QR-Codes`),
    allCodes: 'Alle QR-Codes',
    inAdvance: (name) => `${name || 'einem Zeitplan'}, im Voraus`,
    noticeSubject: (client, title, dates) => `Zu prüfen: ${client}, ${title}, ${dates}`,
    notice: 'Ein Bericht nach Zeitplan ist vorbereitet und wartet auf Prüfung. Gesendet wurde nichts.',
    review: 'Entwurf prüfen',
    whereToReview: 'Sie finden ihn in Scanboard unter „Berichte“.',
    failureSubject: (client, title, dates) => `Nicht vorbereitet: ${client}, ${title}, ${dates}`,
    failure:
      'Ein Bericht nach Zeitplan konnte nicht vorbereitet werden und wird nicht noch einmal versucht. Gesendet wurde nichts.',
    whereSchedules:
      'Sie finden den Zeitplan in Scanboard unter „Berichte“, wo Sie den Bericht auch von Hand erstellen können.',
  },
}
