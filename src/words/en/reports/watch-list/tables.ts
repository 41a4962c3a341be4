export const headings = {
  id: 'Id',
  title: 'Title',
  shortUrl: 'Short URL',
  destination: 'Destination',
  made: 'Made',
  scans: 'Scans',
  client: 'Client',
  campaign: 'Campaign',

  daysSinceMade: 'Days since made',

  silentSince: 'Silent since',
  silentDays: 'Silent days',
  expectedScans: 'Expected scans',
  longestBefore: 'Longest silence before, days',
  lastScan: 'Last scan',
  campaignSilentSince: 'Campaign silent since',

  day: 'Day',
  upTo: 'Up to',
  scansOnIt: 'Scans on it',
  sameWeekdays: 'Same weekdays before',
  fewest: 'Fewest of them',
  most: 'Most of them',

  sameDestination: 'Same destination',
  codesWithIt: 'Codes with it',
}
export const scansOfLate = (days: number) => `Scans in the last ${days} days`
