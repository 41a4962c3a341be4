export const yesterday = 'Gestern'
export const last = { week: 'Letzte Woche', month: 'Letzter Monat', quarter: 'Letztes Quartal', year: 'Letztes Jahr' }
/** On the page of a code, campaign or client it begins with that. */
export const allTime = {
  organisation: 'Gesamter Zeitraum',
  qr: 'Seit Erstellung',
  campaign: 'Seit dem ersten Code',
  client: 'Seit dem ersten Code',
}
export const anyDates = 'Beliebiger Zeitraum'
