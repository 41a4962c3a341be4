export const scans = 'Scans'
export const visitors = 'Unique visitors'
export const notGiven = 'Not given by this source'
export const notKnown = 'Not known'

export const span = (period: string, isUnfinished: boolean) => (isUnfinished ? `${period} so far` : period)

/** Follows a change in words: "12.5% more than 10,972", "no change from 10,972". */
export const against = (before: string, isSame: boolean) => (isSame ? `from ${before}` : `than ${before}`)

/** Follows it where only a part of the figure is compared: "10% more (418 against 380)". */
export const partAgainst = (part: string, before: string) => `(${part} against ${before})`
