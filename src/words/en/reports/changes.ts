export const title = 'Biggest changes'
/** Label of the choice between those below. */
export const changesBy = 'Changes by'
export const by = {
  qr: { one: 'QR code', many: 'QR codes' },
  campaign: { one: 'Campaign', many: 'Campaigns' },
  client: { one: 'Client', many: 'Clients' },
  country: { one: 'Country', many: 'Countries' },
  city: { one: 'City', many: 'Cities' },
  device: { one: 'Device', many: 'Devices' },
  referrer: { one: 'Referrer', many: 'Referrers' },
}
export const nothingYet = 'Nothing to compare with yet'
/** Where what is compared with began before scans are known. */
export const notKnown = (span: string, day: string) =>
  `Scans are known from ${day} on: ${span} is nothing to compare with`
/** Of what is compared with, in words. */
export const noScans = {
  all: (span: string) => `No scans, and none in ${span} either`,
  /** There are scans, of codes that belong to none, or from where nobody knows. */
  campaign: (span: string) => `No scans of campaigns, and none in ${span} either`,
  client: (span: string) => `No scans of clients, and none in ${span} either`,
  city: (span: string) => `No scans from known cities, and none in ${span} either`,
}
/** How many rose, fell and stayed, formatted. */
export const counts = (span: string, rose: string, fell: string, same: string) =>
  `Against ${span}. ${rose} rose, ${fell} fell, ${same} stayed.`
export const roseMost = 'Rose most'
export const fellMost = 'Fell most'
/** How many of a list are in sight, formatted. */
export const shown = (shown: string, all: string) => `${shown} of ${all}`
export const showAll = 'Show all'
/** For more rows of both lists, of which no more than so many are told. */
export const showMost = (most: string) => `Show up to ${most} of each`
/** Of what is taken away where no more than so many are told. */
export const cutTitle = (most: string) => `Biggest changes, up to ${most} of each`
export const none = 'None'
export const scans = 'Scans'
/** Of averages, where there are not as many days on either side. */
export const scansADay = 'Scans a day'
export const differenceADay = 'Difference a day'
export const before = 'Before'
export const difference = 'Difference'
/** In the place of a change where nothing was before. */
export const isNew = 'new'
export const id = 'Id'
export const where = 'Where'
/** Read for the arrow between the count before and the count now. */
export const to = 'to'
export const direct = 'Direct'
export const unknown = 'Unknown'
