/** Beside the name of what is shown. */
export const about = 'Scans of QR codes, shared with you'
/** After dates, behind a comma: the name of their zone. */
export const inZone = (zone: string) => `${zone} time`

export const passwordNeeded = 'This link asks for a password'
export const password = 'Password'
export const show = 'Show the figures'
export const faults = {
  wrong: 'This is not the password of the link.',
  tooOften: 'Too many wrong passwords. Try again in a minute.',
}

export const gone = 'This link does not work any more'
export const askForAnother = 'Ask whoever sent it to you for another one.'
export const failed = 'The link could not be opened'
export const tryAgain = 'Try again'

export const noSuchPage = 'There is no such page'
export const mistyped = 'The address may have been cut off or mistyped.'
export const backTo = (name: string) => `Back to ${name}`
