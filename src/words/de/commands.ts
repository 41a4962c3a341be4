import type { Language } from '#contract/languages.ts'

interface Named {
  readonly name: string
  /** Other words that it is found by. */
  readonly also?: string
}

export const commands = {
  palette: { name: 'Code, Kampagne, Kunden, Seite oder Aktion finden' },
  search: { name: 'Diese Seite oder alles durchsuchen' },
  close: { name: 'Offenes schließen, Suche leeren' },

  day: { name: 'Tag' },
  week: { name: 'Woche' },
  month: { name: 'Monat' },
  quarter: { name: 'Quartal' },
  year: { name: 'Jahr' },
  last7Days: { name: 'Letzte 7 Tage' },
  last30Days: { name: 'Letzte 30 Tage' },
  back: { name: 'Zeitraum davor', also: 'voriger vorheriger früher zurück' },
  forward: { name: 'Zeitraum danach', also: 'nächster später weiter vor' },
  now: { name: 'Zurück zu jetzt', also: 'aktuell heute' },
  compare: { name: 'Vergleichen oder nicht', also: 'Vergleich vorheriger Zeitraum davor' },
  compareSubjects: { name: 'Codes, Kampagnen oder Kunden vergleichen', also: 'Vergleich nebeneinander gegenüber' },
  today: { name: 'Heute' },
  yesterday: { name: 'Gestern' },
  thisWeek: { name: 'Diese Woche' },
  lastWeek: { name: 'Letzte Woche', also: 'vorige vergangene' },
  thisMonth: { name: 'Dieser Monat' },
  lastMonth: { name: 'Letzter Monat', also: 'voriger vergangener' },
  thisQuarter: { name: 'Dieses Quartal' },
  lastQuarter: { name: 'Letztes Quartal', also: 'voriges vergangenes' },
  thisYear: { name: 'Dieses Jahr' },
  lastYear: { name: 'Letztes Jahr', also: 'voriges vergangenes Vorjahr' },
  last90Days: { name: 'Letzte 90 Tage' },
  last12Months: { name: 'Letzte 12 Monate' },
  allTime: { name: 'Gesamter Zeitraum', also: 'alles seit Beginn jemals' },

  overview: { name: 'Übersicht', also: 'Start Startseite' },
  qrs: { name: 'QR-Codes', also: 'Liste' },
  campaigns: { name: 'Kampagnen' },
  clients: { name: 'Kunden', also: 'Mandanten Konten' },
  rankingQrs: { name: 'QR-Codes nach Scans', also: 'Rangliste Ranking Top beste meiste' },
  rankingCampaigns: { name: 'Kampagnen nach Scans', also: 'Rangliste Ranking Top beste meiste' },
  rankingClients: { name: 'Kunden nach Scans', also: 'Rangliste Ranking Top beste meiste' },
  watchList: { name: 'Prüfliste', also: 'verstummt nie gescannt Alarm' },
  reports: { name: 'Berichte', also: 'für Kunden freigegeben PDF senden' },
  reportsOfClients: {
    name: 'Berichte für Kunden erstellen',
    also: 'neuer Bericht für jeden Kunden monatlich Entwürfe',
  },
  sharing: { name: 'Geteilte Links', also: 'teilen Gäste widerrufen' },
  embeds: { name: 'Einbettungen', also: 'in andere Seiten embed iframe intranet widget diagnose' },
  source: { name: 'Quelle der Zahlen', also: 'Status Verbindung Import importieren eigene Daten Log' },
  apiKeys: { name: 'API-Schlüssel', also: 'Programme extern Token widerrufen API keys' },

  fullSize: { name: 'Diagramm in voller Größe' },
  addNote: { name: 'Notiz zu einem Datum hinzufügen', also: 'Anmerkung Kommentar Plakate' },
  copyLink: { name: 'Link zu dieser Seite kopieren', also: 'teilen Adresse URL' },
  print: { name: 'Seite drucken oder als PDF speichern', also: 'Papier Bericht Export' },
  refresh: { name: 'Zahlen aktualisieren', also: 'neu laden' },
  countBots: { name: 'Bots mitzählen', also: 'Crawler einschließen' },
  leaveOutBots: { name: 'Bots nicht mitzählen', also: 'Crawler ausschließen' },
  lightTheme: { name: 'Helle Farben', also: 'Tag Darstellung Modus Design' },
  darkTheme: { name: 'Dunkle Farben', also: 'Nacht Darstellung Modus Design' },
  systemTheme: { name: 'Farben des Systems', also: 'automatisch Darstellung Modus Design' },
  keys: { name: 'Tastenkürzel', also: 'Tasten Hilfe Tastatur Hotkeys' },
} as const satisfies Readonly<Record<string, Named>>

/** Each in its own words, for whoever looks for it, and found also by those of this language. */
export const languages: Readonly<Record<Language, Required<Named>>> = {
  en: { name: 'Language: English', also: 'Sprache Englisch sprechen übersetzen' },
  de: { name: 'Sprache: Deutsch', also: 'sprechen übersetzen' },
}

export const linkCopied = 'Der Link zu dieser Seite ist kopiert.'
export const linkNotCopied = 'Der Link konnte nicht kopiert werden. Er steht in der Adresszeile des Browsers.'

/** Caps of keys as they are printed on keyboards. */
export const caps = { control: 'Strg', escape: 'Esc' }
/** Keys pressed one after the other. */
export const inTurn = (keys: readonly string[]) => keys.join(', dann ')
/** Keys that do the same. */
export const anyOf = (keys: readonly string[]) => keys.join(' oder ')
