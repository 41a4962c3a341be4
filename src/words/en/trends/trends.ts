export const lastDays = (days: number) => `Last ${days} days`
/** Over what a code, campaign or client gained or lost. */
export const change = (days: number) => `Against ${days} days before`
/** Stands after the scans on a phone, where no heading says it. */
export const inDays = (days: number) => `in ${days} days`
/** Where the mouse rests on a change; `scans` is formatted. The days end now, or where scans break off. */
export const before = (scans: string, days: number) => `${scans} in the same part of the ${days} days before`
/** In the place of a number. */
export const notKnown = 'Not known: the last scan of all came before these days.'
/** In the place of a change. */
export const beforeNotKnown = (days: number) => `Not all scans of the ${days} days before are known.`
/** Headings of what is taken away. */
export const taken = {
  scans: (days: number) => `Scans, last ${days} days`,
  before: (days: number) => `Scans, ${days} days before`,
}
/** Above a list: why the columns of trends are empty. */
export const notLoaded = (days: number) => `Scans of the last ${days} days could not be loaded.`
