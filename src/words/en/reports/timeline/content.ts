export const fullSize = 'Full size'

/** `title` of the panel. */
export const fullSizeTitle = (title: string, period: string) => `${title}, ${period}`

/** `when`: "in May 2026". */
export const noScans = (when: string, isUnfinished: boolean) => `No scans ${isUnfinished ? 'yet ' : ''}${when}`
/** Where neither is known, scans nor that there are none. */
export const notKnown = (when: string) => `Scans not known ${when}`
/** Of a code, whose day that was. */
export const madeOn = (day: string) => `This code was made on ${day}.`
export const goTo = (period: string) => `Go to ${period}`
export const showYear = (year: string) => `Show all of ${year}`

/** An hour that a day has twice. */
export const beforeClockChange = (hour: string) => `${hour} (before the clocks change)`
export const afterClockChange = (hour: string) => `${hour} (after the clocks change)`
