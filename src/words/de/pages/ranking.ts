/** Of the pages, which are three. */
export const title = { qrs: 'QR-Codes nach Scans', campaigns: 'Kampagnen nach Scans', clients: 'Kunden nach Scans' }
/** Of the way from one to the other, to screen readers. */
export const ranked = 'Nach Scans'
export const tabs = { qrs: 'QR-Codes', campaigns: 'Kampagnen', clients: 'Kunden' }
