export const main = 'Hauptnavigation'
export const places = {
  overview: 'Übersicht',
  qrs: 'QR-Codes',
  campaigns: 'Kampagnen',
  clients: 'Kunden',
  'watch-list': 'Prüfliste',
  reports: 'Berichte',
}
