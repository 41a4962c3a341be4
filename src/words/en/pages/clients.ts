export const title = 'Clients'
/** The way to how they did in a period. */
export const byScans = 'By scans'
