export const make = 'Make a report'
export const most = (count: number) => `Select at most ${count} codes for a report`
/** Those about what is in sight. */
export const reports = 'Reports'
