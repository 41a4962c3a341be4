export const notDrawn = 'These figures could not be drawn'
export const ourFault = 'This is a fault in Scanboard, not in your figures.'
export const drawAgain = 'Draw it again'

export const loading = 'Loading'
/** To screen readers, of a part of the page. */
export const isLoading = (part: string) => `${part}: loading`
export const notLoaded = (part: string) => `${part} could not be loaded`
/** In a part of the page that shares its answer with the one that says why. */
export const notLoadedEither = 'Not loaded'
/** With how old the figures are that stay. */
export const notRefreshed = (age: string) => `Not refreshed for ${age}.`
export const tryAgain = 'Try again'
export const tryingAgain = 'Trying again'

export const partNotLoaded = 'This part of the page could not be loaded'
export const whyNotLoaded = 'Scanboard may have been updated since you opened it, or the connection was lost.'
export const loadPageAgain = 'Load the page again'
