import type { EmbedPanel } from '#contract/embed-frame.ts'

export const all = 'Alle Einbettungen'
export const gone = 'Diese Einbettung gibt es nicht'
export const goneMeans = 'Vielleicht wurde sie beendet, oder die Adresse ist nicht vollständig.'
export const isEnded = 'Diese Einbettung ist beendet: Sie zeigt nichts mehr.'
/** Origins, with commas between them. */
export const hosts = (names: string) => `Seiten, die sie zeigen dürfen: ${names}`
export const noHosts =
  'Noch darf keine Seite sie zeigen. Nennen Sie die Seiten unter „Bearbeiten“, oder lassen Sie die Diagnose unten eine hinzufügen.'

export const settings = 'Aussehen'
export const shows = 'Zeigt'
export const wholePage = 'Die ganze Seite'
export const panels: Readonly<Record<EmbedPanel, string>> = {
  figures: 'Kennzahlen',
  timeline: 'Verlauf',
  places: 'Orte',
  cities: 'Städte',
  devices: 'Geräte',
  referrers: 'Verweise',
  codes: 'QR-Codes',
  campaigns: 'Kampagnen',
  changes: 'Größte Veränderungen',
  hours: 'Stunden der Woche',
}
export const subject = 'Für wen die Vorschau ist'
export const begins = 'Beginnt mit'
/** `zone`: name of a time zone; undefined for that of whoever looks. */
const inZone = (zone: string | undefined) =>
  zone === undefined ? 'in der Zeitzone der Besucher' : `in der Zeitzone ${zone}`
/** Dates in words, which stay as they are. */
export const beginsAlways = (dates: string, zone: string | undefined) => `${dates}, immer (${inZone(zone)})`
const rolling = (period: string) => (now: string, zone: string | undefined) =>
  `${period} zum Zeitpunkt des Aufrufs (${inZone(zone)}). Jetzt ist das: ${now}.`
/** Periods that move on; with their dates as of now. */
export const beginsRolling = {
  day: rolling('Der laufende Tag'),
  week: rolling('Die laufende Woche'),
  month: rolling('Der laufende Monat'),
  quarter: rolling('Das laufende Quartal'),
  year: rolling('Das laufende Jahr'),
  '7d': rolling('Die letzten 7 Tage'),
  '30d': rolling('Die letzten 30 Tage'),
  '90d': rolling('Die letzten 90 Tage'),
  '12m': rolling('Die letzten 12 Monate'),
}
export const beginsHint = 'Das ist der Zeitraum dieser Seite, und er ändert sich mit ihr.'
/** Filters in words, with commas between them. */
export const filteredBy = (filters: string) => `Nur ${filters}`
export const locks = 'Fest vorgegeben'
export const lockNames = { dates: 'Der Zeitraum', filters: 'Die Filter' }
export const lockMeans =
  'Was fest vorgegeben ist, steht im Token, das niemand ändern kann. Ihr Server darf jeden Tag einen anderen Zeitraum hineinschreiben.'
export const theme = 'Farben'
export const themes = {
  page: 'Wie die Seite ringsum',
  system: 'Wie das System der Besucher',
  light: 'Hell',
  dark: 'Dunkel',
}
export const background = 'Hintergrund'
export const backgrounds = { own: 'Der von Scanboard', transparent: 'Durchsichtig', colour: 'Eine Farbe' }
export const backgroundColour = 'Farbe des Hintergrunds'
export const accent = 'Akzent'
export const accents = { own: 'Der von Scanboard', colour: 'Eine Farbe' }
export const accentColour = 'Farbe des Akzents'
export const radius = 'Ecken'
export const radii = { own: 'Die von Scanboard', '0': 'Eckig', '4': 'Leicht rund', '8': 'Rund', '16': 'Sehr rund' }
export const bar = 'Zeitraum und Filter sind wählbar'
export const language = 'Sprache'
export const anyLanguage = 'Wie der Browser der Besucher'
export const height = 'Höhe'
export const heights = { own: 'So hoch wie der Inhalt', fixed: 'Fest' }
export const pixels = 'Höhe in Pixeln'

export const way = 'Zugang'
export const ways = {
  token: 'Ihr Server signiert Tokens',
  link: 'Ein geteilter Link',
}
/** Beside the link: why one would. */
export const linkHint = 'ganz ohne Code'

export const preview = 'Vorschau'
export const previewTitle = (name: string) => `Vorschau von ${name}`
export const widths = { phone: 'Telefon', tablet: 'Tablet', full: 'Voll' }
export const width = 'Breite der Vorschau'
export const surround = 'Die Seite ringsum'
export const surrounds = { light: 'Hell', dark: 'Dunkel' }
export const previewPaused = 'Sie ist angehalten; zu sehen gibt es erst wieder etwas, wenn Sie sie fortsetzen.'
export const previewNoSubject = 'Wählen Sie, für wen die Vorschau ist.'
export const previewNoLink = 'Erstellen Sie einen Link, dann ist er hier zu sehen.'
export const previewFailed = (message: string) => `Die Vorschau hat kein Token bekommen. ${message}`
export const previewAgain = 'Erneut versuchen'
export const previewStates = {
  locked: 'Sie fragt nach dem Passwort des Links.',
  closed: 'Sie ist geschlossen: Das Token gilt nicht, oder es kam keines.',
  failed: 'Sie konnte nicht geladen werden.',
}

export const linkMeans =
  'Wer die Adresse hat, sieht den Inhalt, auf den genannten Seiten und anderswo. Ihr Server hat damit nichts zu tun; widerrufen lässt sich der Link unter „Geteilte Links“.'
export const linkShowsOne = 'Ein geteilter Link zeigt allen dasselbe: Wählen Sie oben, für wen die Vorschau ist.'
export const linkFilters = 'Ein Link kann Filter nicht fest vorgeben; wer zusieht, kann sie ändern.'
export const makeLink = 'Link erstellen'
/** The name of an embed. */
export const linkName = (embed: string) => `Einbettung: ${embed}`
export const linkMade =
  'Der Link ist fertig und steht unten im Code. Kopieren Sie ihn jetzt: Die Adresse wird nicht gespeichert.'
export const linkUnknown = 'ADRESSE-DES-LINKS'

export const code = 'Code'
export const codeKind = 'Art des Codes'
export const kinds = { element: 'Skript', frame: 'Nur Rahmen' }
export const elementMeans = 'Passt seine Höhe an, folgt den Farben und holt neue Tokens, bevor das letzte abläuft.'
export const elementLinkMeans = 'Passt seine Höhe an und folgt den Farben.'
export const frameMeans =
  'Für Seiten, in denen kein Skript stehen darf: Die Höhe ist fest, und sobald das Token abläuft, spätestens nach einer Stunde, ist nichts mehr zu sehen.'
export const frameLinkMeans = 'Für Seiten, in denen kein Skript stehen darf: Die Höhe ist fest.'
export const tokenPlaceholder = 'TOKEN'
export const signing = 'Tokens auf Ihrem Server signieren'
export const signingMeans =
  'Liefern Sie das Token unter /scanboard-token an alle, die bei Ihnen angemeldet sind, und legen Sie das Geheimnis als SCANBOARD_EMBED_SECRET in die Umgebung.'
export const signingLanguage = 'Sprache Ihres Servers'
export const signingLanguages = { node: 'Node', python: 'Python', php: 'PHP' }
/** Stands in the code, so in one line. */
export const signingComment = 'Ein Token für einen Besuch, zehn Minuten lang gültig.'
