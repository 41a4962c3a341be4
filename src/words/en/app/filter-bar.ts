export const bar = 'Filters'
/** Each before the filters. */
export const only = 'Only scans with'
/** On lists of all time, whose figures the filters leave as they are. */
export const notHere = 'This list counts all scans, not only those with'
export const remove = 'Remove this filter'
/** What is seen comes first, so that it can be said to voice control. */
export const removeNamed = (label: string, value: string) => `${label}: ${value}. Remove this filter`
export const clear = 'Clear all'
/** Filters as one text: "only Germany, Mobile". */
export const counted = (filters: string) => `Counted: ${filters}`
export const all = 'All scans are counted again.'
