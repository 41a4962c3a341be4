export const scans = 'Scans'
export const visitors = 'Eindeutige Besucher'
export const notGiven = 'Fehlt in dieser Quelle'
export const notKnown = 'Nicht bekannt'

export const span = (period: string, isUnfinished: boolean) => (isUnfinished ? `${period} bisher` : period)

/** Follows a change in words: "12,5 % mehr als 10.972", "unverändert bei 10.972". */
export const against = (before: string, isSame: boolean) => (isSame ? `bei ${before}` : `als ${before}`)

/** Follows it where only a part of the figure is compared: "10 % mehr (418 gegenüber 380)". */
export const partAgainst = (part: string, before: string) => `(${part} gegenüber ${before})`
