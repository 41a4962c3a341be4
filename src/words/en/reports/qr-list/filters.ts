import { formatExact } from '#src/lib/numbers.ts'

/** Of the bar, and what stands on the buttons of filters that are not set. */
export const filters = 'Filters'
export const clear = 'Clear all'
export const names = {
  campaign: 'Campaign',
  client: 'Client',
  tag: 'Tag',
  created: 'Created',
  scans: 'Scans',
  silent: 'Silent',
}

/** What stands on those that are set; days are formatted. */
export const ofOwner = {
  campaign: (name: string) => `Campaign: ${name}`,
  client: (name: string) => `Client: ${name}`,
  tag: (name: string) => `Tag: ${name}`,
}
export const noOwner = { campaign: 'No campaign', client: 'No client', tag: 'No tag' }
/** Of the tag that is set: leads to the overview of its codes. */
export const itsScans = 'Show its scans'
export const createdBetween = (first: string, last: string) => `Created ${first} to ${last}`
export const createdSince = (first: string) => `Created since ${first}`
export const createdUpTo = (last: string) => `Created up to ${last}`
export const neverScanned = 'Never scanned'
export const scansBetween = (least: number, most: number) => `${formatExact(least)} to ${formatExact(most)} scans`
export const scansAtLeast = (least: number) => `${formatExact(least)} scans or more`
export const scansAtMost = (most: number) => `${formatExact(most)} scans or fewer`
export const silentFor = (days: number) => `Silent for ${formatExact(days)} ${days === 1 ? 'day' : 'days'}`

/** Of the forms. */
export const findOwner = { campaign: 'Find a campaign', client: 'Find a client', tag: 'Find a tag' }
export const noSuchOwner = {
  campaign: 'No campaign of that name has codes.',
  client: 'No client of that name has codes.',
  tag: 'No tag of that name.',
}
export const firstDay = 'First day'
export const lastDay = 'Last day'
export const daysReversed = 'The last day lies before the first.'
export const atLeast = 'At least'
export const atMost = 'At most'
export const countsReversed = 'The most is less than the least.'
export const daysSilent = 'Days without a scan'
/** `observedDays`: for how long codes have been observed, where that is not for ever. */
export const silentNote = (observedDays: number | undefined) =>
  observedDays === undefined
    ? 'Codes that have been scanned, but not for so many days.'
    : `Codes that have been scanned, but not for so many days. They are observed for ${formatExact(observedDays)}.`
export const apply = 'Apply'
