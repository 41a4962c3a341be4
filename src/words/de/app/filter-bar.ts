export const bar = 'Filter'
/** Each before the filters. */
export const only = 'Nur Scans mit'
/** On lists of all time, whose figures the filters leave as they are. */
export const notHere = 'Diese Liste zählt alle Scans, nicht nur die mit'
export const remove = 'Diesen Filter entfernen'
/** What is seen comes first, so that it can be said to voice control. */
export const removeNamed = (label: string, value: string) => `${label}: ${value}. Diesen Filter entfernen`
export const clear = 'Alle entfernen'
/** Filters as one text: "nur Deutschland, Mobil". */
export const counted = (filters: string) => `Gezählt: ${filters}`
export const all = 'Es werden wieder alle Scans gezählt.'
