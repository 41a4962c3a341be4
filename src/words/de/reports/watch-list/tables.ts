export const headings = {
  id: 'ID',
  title: 'Titel',
  shortUrl: 'Kurz-URL',
  destination: 'Ziel',
  made: 'Erstellt',
  scans: 'Scans',
  client: 'Kunde',
  campaign: 'Kampagne',

  daysSinceMade: 'Tage seit Erstellung',

  silentSince: 'Verstummt seit',
  silentDays: 'Tage ohne Scan',
  expectedScans: 'Erwartete Scans',
  longestBefore: 'Längste Pause davor, Tage',
  lastScan: 'Letzter Scan',
  campaignSilentSince: 'Kampagne verstummt seit',

  day: 'Tag',
  upTo: 'Bis',
  scansOnIt: 'Scans an diesem Tag',
  sameWeekdays: 'Gleiche Wochentage davor',
  fewest: 'Wenigste Scans daran',
  most: 'Meiste Scans daran',

  sameDestination: 'Gleiches Ziel',
  codesWithIt: 'Codes mit diesem Ziel',
}
export const scansOfLate = (days: number) => `Scans in den letzten ${days} Tagen`
