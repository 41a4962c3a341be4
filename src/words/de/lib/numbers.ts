export const noChange = 'unverändert'
export const more = (size: string) => `${size} mehr`
export const fewer = (size: string) => `${size} weniger`

/** From here on counts are short where there is little room: there is no short word for a thousand. */
export const leastCompact = 1_000_000
