/** Headings of the list and of what is taken away from it. */
export const headings = {
  id: 'Id',
  title: 'Title',
  shortUrl: 'Short URL',
  destination: 'Destination',
  campaign: 'Campaign',
  campaignId: 'Campaign id',
  client: 'Client',
  clientId: 'Client id',
  tags: 'Tags',
  lastHour: 'Last hour',
  scans: 'Scans',
  lastScan: 'Last scan',
  lastScanObserved: 'Last scan observed',
  created: 'Created',
}

export const noOwner = 'none'
export const never = 'Never'
export const notObserved = 'not observed'
export const notKnown = 'not known'

/** Stands after the scans of the last hour, where no heading says it. */
export const inLastHour = 'last hour'
/** Of a small chart; `scans` is formatted. */
export const inDays = (scans: string, days: number) => `${scans} in ${days} days`
/** Of a small chart; `scans` is formatted, `unknown` counts the hours of which nothing is known. */
export const inDay = (scans: string, unknown: number) =>
  unknown === 0 ? `${scans} in 24 hours` : `${scans} in 24 hours; ${unknown} hours not known`
