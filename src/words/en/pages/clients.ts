export const title = 'Clients'
/** The way to how they did in a period. */
export const byScans = 'By scans'
/** Of those that are selected, one each. */
export const makeReports = (count: number) => (count === 1 ? 'Make a report' : 'Make reports')
export const mostReports = (count: number) => `Select at most ${count} clients for reports`
