export const title = 'Biggest changes'
/** Label of the choice between those below. */
export const changesBy = 'Changes by'
export const by = {
  qr: { one: 'QR code', many: 'QR codes' },
  campaign: { one: 'Campaign', many: 'Campaigns' },
  country: { one: 'Country', many: 'Countries' },
  city: { one: 'City', many: 'Cities' },
  device: { one: 'Device', many: 'Devices' },
  referrer: { one: 'Referrer', many: 'Referrers' },
}
export const nothingYet = 'Nothing to compare with yet'
/** Of what is compared with, in words. */
export const noScans = (span: string) => `No scans, and none in ${span} either`
/** How many rose, fell and stayed, formatted. */
export const counts = (span: string, rose: string, fell: string, same: string) =>
  `Against ${span}. ${rose} rose, ${fell} fell, ${same} stayed.`
export const roseMost = 'Rose most'
export const fellMost = 'Fell most'
export const none = 'None'
export const scans = 'Scans'
export const before = 'Before'
export const difference = 'Difference'
export const where = 'Where'
/** Read for the arrow between the count before and the count now. */
export const to = 'to'
export const direct = 'Direct'
export const unknown = 'Unknown'
