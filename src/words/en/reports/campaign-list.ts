/** Within sentences and for screen readers. */
export const many = 'campaigns'
export const one = 'campaign'
export const title = 'Campaigns'
export const search = 'Search name or id'
export const empty = 'There are no campaigns yet'
export const emptyNext = 'A campaign appears with the first scan that names it, in the column campaign_id of an import.'

export const headings = { campaign: 'Campaign', codes: 'QR codes', scans: 'Scans', id: 'Id', name: 'Name' }
/** Stands after their number. */
export const codes = (count: number) => (count === 1 ? 'QR code' : 'QR codes')
