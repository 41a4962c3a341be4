export const title = 'Scans by tag'
export const tag = 'Tag'
export const tags = 'tags'
export const scans = 'Scans'
/** The codes that have none. */
export const withoutTag = 'No tag'
export const overlap = 'A QR code with several tags counts in each of them, so the shares may be more than 100%.'
/** Leads to the tags with most scans side by side. */
export const compare = 'Compare them'
