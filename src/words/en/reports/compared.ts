export const chart = 'Scans compared'
export const figures = 'Figures'
export const soFar = (period: string) => `${period} so far`
export const noTimeline = 'No timeline of these is known for this period'
export const gathering = (names: string) => `Still being gathered: ${names}`
/** Of two hours that bear the same name, for clocks went back between them. */
export const again = (hour: string) => `${hour} (again)`

export const add = 'Add'
export const find = 'Find a code, campaign or client'
/** Where there are any. */
export const findOrTag = 'Find a tag, client, campaign or code'
export const nothing = 'Nothing of that name.'
export const loading = 'Loading …'
export const full = 'Six are compared, which is as many as can be told apart.'
export const few = 'Choose what to compare'
export const fewHint = 'Two to six QR codes, campaigns or clients: add them here, or select them in a list.'
export const kinds = { qr: 'QR code', campaign: 'Campaign', client: 'Client', tag: 'Tag' }

export const table = 'Figures compared'
export const compared = 'Compared'
export const scans = 'Scans'
export const share = 'Share'
export const visitors = 'Unique visitors'
export const change = 'Change'
export const against = (span: string) => `Against ${span}`
/** By what the period is cut into. */
export const busiest = { hour: 'Busiest hour', day: 'Busiest day', week: 'Busiest week', month: 'Busiest month' }
export const between = (atLeast: string, atMost: string) => `${atLeast} to ${atMost}`
export const notGiven = 'Not given'
/** Of a period of which nothing is known. */
export const notKnown = 'Not known'
/** `when`: "in May 2026". */
export const notKnownIn = (when: string) => `Scans not known ${when}`
export const mixed = 'No shares: what is compared is of several kinds, and a scan may count in more than one of them.'
export const ofTags = 'No shares: a QR code may have several of these tags, and its scans count in each.'
export const sum = 'Together'
export const sumOfVisitors = 'Visitors are not added up: one person may have scanned several.'

export const remove = 'Remove'
export const removeNamed = (name: string) => `Remove ${name}`
export const removed = 'Removed'

const gone = (noun: string, id: string) => `There is no ${noun} with the id ${id}. It may have been deleted.`
export const unknown = {
  qr: (id: string) => gone('QR code', id),
  campaign: (id: string) => gone('campaign', id),
  client: (id: string) => gone('client', id),
}

/** Of the busiest hour, beside other figures that are there. */
export const hourFailed = 'Could not be loaded'
export const hourAgain = (name: string) => `Try again: busiest hour of ${name}`

/** Headings where the table is taken to, beside those above. */
export const taken = {
  kind: 'Kind',
  id: 'Id',
  name: 'Name',
  before: 'Scans before',
  changeADay: 'Change of the average day',
  busiestScans: (busiest: string) => `${busiest}: scans`,
  hourAverage: 'Busiest hour: scans an hour',
}
