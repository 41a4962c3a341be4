export const title = 'Kunden'
/** The way to how they did in a period. */
export const byScans = 'Nach Scans'
