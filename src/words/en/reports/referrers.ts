export const title = 'Scans by referrer'
export const referrer = 'Referrer'
export const referrers = 'referrers'
export const scans = 'Scans'
/** No page has led to the scan. */
export const direct = 'Direct'
