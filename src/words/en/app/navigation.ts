export const main = 'Main'
export const places = {
  overview: 'Overview',
  qrs: 'QR codes',
  campaigns: 'Campaigns',
  clients: 'Clients',
  'watch-list': 'Watch list',
  reports: 'Reports',
}
