export const title = 'Scans nach Wochentag und Stunde'
export const busiest = (hour: string, average: string) => `Stärkste Stunde: ${hour}, ${average} pro Stunde`
export const noScans = 'Keine Scans in diesem Zeitraum'
/** An hour of the week, by its weekday and the clock times at which it begins and ends. */
export const weekHour = (weekday: string, from: string, to: string) => `${weekday}, ${from}–${to} Uhr`
export const anHour = (average: string) => `${average} pro Stunde`
export const notInSpan = (hour: string) => `${hour}: nicht in diesem Zeitraum`
/** What an hour of the week had: scans, formatted and as a number, and how many on average. */
export const had = (hour: string, scans: string, count: number, average: string) =>
  `${hour}: ${scans} ${count === 1 ? 'Scan' : 'Scans'}, ${average} pro Stunde`
export const columns = { weekday: 'Wochentag', hour: 'Stunde', scans: 'Scans', average: 'Scans pro Stunde' }
