export const title = 'Scans by weekday and hour'
export const busiest = (hour: string, average: string) => `Busiest: ${hour}, ${average} an hour`
/** `when`: "in May 2026". */
export const noScans = (when: string) => `No scans ${when}`
export const notKnown = (when: string) => `Scans not known ${when}`
export const notInSpan = (hour: string) => `${hour}: not in this span`
/** What an hour of the week had: scans, formatted and as a number, and how many on average. */
export const had = (hour: string, scans: string, count: number, average: string) =>
  `${hour}: ${scans} ${count === 1 ? 'scan' : 'scans'}, ${average} an hour`
export const columns = { weekday: 'Weekday', hour: 'Hour', scans: 'Scans', average: 'Scans an hour' }
