export const title = 'Scans nach Verweis'
export const referrer = 'Verweis'
export const referrers = 'Verweise'
export const scans = 'Scans'
/** No page has led to the scan. */
export const direct = 'Direkt'
