/** In the place of a title that could not be loaded. */
export const untitled = (id: string) => `QR code ${id}`
export const title = 'This code'
/** What is copied, after "Copy". */
export const shortUrl = 'short URL'
export const pictureOf = (shortUrl: string) => `QR code of ${shortUrl}`
export const noPicture = 'No short URL is known, so there is no picture.'

export const destination = 'Leads to'
/** Read aloud after a link. */
export const opensNewTab = '(opens in a new tab)'
export const created = 'Created'
export const campaign = 'Campaign'
export const noCampaign = 'None'
export const client = 'Client'
export const noClient = 'None'
export const tags = 'Tags'
