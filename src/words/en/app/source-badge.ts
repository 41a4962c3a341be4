export const demo = 'A made-up organisation, until you import scans of your own'
export const other = 'Where the figures come from'
/** Before the name of the source. */
export const sourceIs = 'Source: '
