export const title = 'Scans nach Wochentag und Stunde'
export const busiest = (hour: string, average: string) => `Stärkste Stunde: ${hour}, ${average} pro Stunde`
/** `when`: „im Mai 2026“. */
export const noScans = (when: string) => `Keine Scans ${when}`
export const notKnown = (when: string) => `Scans nicht bekannt ${when}`
export const notInSpan = (hour: string) => `${hour}: nicht in diesem Zeitraum`
/** What an hour of the week had: scans, formatted and as a number, and how many on average. */
export const had = (hour: string, scans: string, count: number, average: string) =>
  `${hour}: ${scans} ${count === 1 ? 'Scan' : 'Scans'}, ${average} pro Stunde`
export const columns = { weekday: 'Wochentag', hour: 'Stunde', scans: 'Scans', average: 'Scans pro Stunde' }
