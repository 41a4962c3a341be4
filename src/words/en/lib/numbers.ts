export const noChange = 'no change'
export const more = (size: string) => `${size} more`
export const fewer = (size: string) => `${size} fewer`

/** From here on counts are short where there is little room: `123.5K`. */
export const leastCompact = 100_000
