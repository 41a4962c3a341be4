export const lastDays = (days: number) => `Letzte ${days} Tage`
/** Over what a code, campaign or client gained or lost. */
export const change = (days: number) => `Gegen ${days} Tage davor`
/** Stands after the scans on a phone, where no heading says it. */
export const inDays = (days: number) => `in ${days} Tagen`
/** Where the mouse rests on a change; `scans` is formatted. The days end now, or where scans break off. */
export const before = (scans: string, days: number) => `${scans} im selben Teil der ${days} Tage davor`
/** In the place of a number. */
export const notKnown = 'Nicht bekannt: Der letzte Scan überhaupt kam davor.'
/** In the place of a change. */
export const beforeNotKnown = (days: number) => `Aus den ${days} Tagen davor sind nicht alle Scans bekannt.`
/** Headings of what is taken away. */
export const taken = {
  scans: (days: number) => `Scans, letzte ${days} Tage`,
  before: (days: number) => `Scans, ${days} Tage davor`,
}
/** Above a list: why the columns of trends are empty. */
export const notLoaded = (days: number) => `Nicht geladen: Scans der letzten ${days} Tage.`
