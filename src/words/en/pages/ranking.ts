/** Of the pages, which are three. */
export const title = { qrs: 'QR codes by scans', campaigns: 'Campaigns by scans', clients: 'Clients by scans' }
/** Of the way from one to the other, to screen readers. */
export const ranked = 'By scans'
export const tabs = { qrs: 'QR codes', campaigns: 'Campaigns', clients: 'Clients' }
