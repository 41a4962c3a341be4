export const fullSize = 'Volle Größe'

/** `title` of the panel. */
export const fullSizeTitle = (title: string, period: string) => `${title}, ${period}`

/** `when`: "im Mai 2026". */
export const noScans = (when: string, isUnfinished: boolean) => `${isUnfinished ? 'Noch keine' : 'Keine'} Scans ${when}`
/** Where neither is known, scans nor that there are none. */
export const notKnown = (when: string) => `Scans nicht bekannt ${when}`
/** Of a code, whose day that was. */
export const madeOn = (day: string) => `Dieser Code wurde am ${day} erstellt.`
export const goTo = (period: string) => `${period} ansehen`
export const showYear = (year: string) => `Das ganze Jahr ${year} ansehen`

/** An hour that a day has twice. */
export const beforeClockChange = (hour: string) => `${hour} (vor der Zeitumstellung)`
export const afterClockChange = (hour: string) => `${hour} (nach der Zeitumstellung)`
