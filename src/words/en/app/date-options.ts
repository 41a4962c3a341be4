export const yesterday = 'Yesterday'
export const last = { week: 'Last week', month: 'Last month', quarter: 'Last quarter', year: 'Last year' }
/** On the page of a code, campaign or client it begins with that. */
export const allTime = {
  organisation: 'All time',
  qr: 'Since it was made',
  campaign: 'Since its first code',
  client: 'Since its first code',
}
export const anyDates = 'Any dates'
