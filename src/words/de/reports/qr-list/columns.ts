/** Headings of the list and of what is taken away from it. */
export const headings = {
  id: 'ID',
  title: 'Titel',
  shortUrl: 'Kurz-URL',
  destination: 'Ziel',
  campaign: 'Kampagne',
  campaignId: 'Kampagnen-ID',
  client: 'Kunde',
  clientId: 'Kunden-ID',
  tags: 'Schlagwörter',
  lastHour: 'Letzte Stunde',
  scans: 'Scans',
  lastScan: 'Letzter Scan',
  lastScanObserved: 'Letzter beobachteter Scan',
  created: 'Erstellt',
}

export const noOwner = 'nicht zugeordnet'
export const never = 'Nie'
export const notObserved = 'nicht beobachtet'
export const notKnown = 'nicht bekannt'

/** Stands after the scans of the last hour, where no heading says it. */
export const inLastHour = 'in letzter Stunde'
/** Of a small chart; `scans` is formatted. */
export const inDays = (scans: string, days: number) => `${scans} in ${days} Tagen`
/** Of a small chart; `scans` is formatted, `unknown` counts the hours of which nothing is known. */
export const inDay = (scans: string, unknown: number) =>
  unknown === 0
    ? `${scans} in 24 Stunden`
    : `${scans} in 24 Stunden; ${unknown} ${unknown === 1 ? 'Stunde' : 'Stunden'} nicht bekannt`
