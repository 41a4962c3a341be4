/** The watch list by mail: what there is, and the form. What it shares with schedules of reports is worded there. */
export const title = 'Watch list by mail'
export const about = 'A mail comes only when something is new on these lists, and says why.'
export const list = 'Watch mails'
export const none = 'Nobody is told by mail yet'
export const noneHint = 'A poster that fell off the wall tells by itself then: whoever you name gets a mail.'
export const make = 'New mail'
export const makeTitle = 'Be told of what is new'
export const editTitle = 'Change this mail'
export const save = 'Save'

export const lists = 'What is told'
/** Beside the name of the list. */
export const neverScannedAfter = (days: string) => `made ${days} days ago or more`
export const rhythms = { daily: 'Each day', weekly: 'Each week' }
export const language = 'Language of the mail'
export const first = (when: string) =>
  `The first mail comes on ${when}, with all that is on these lists then. After that one comes only when something is new.`
export const next = (when: string) => `It is looked at next on ${when}. A mail comes only when something is new.`
/** Of one that is paused, whatever time it is. */
export const whilePaused = (_when: string) => 'It is paused: nothing is looked at before it is resumed.'
export const noLists = 'Choose at least one list.'
export const isMade = 'The mail is set up.'
export const isSaved = 'The mail is changed.'

export const nextLook = (when: string) => `Next: ${when}`
export const nextTry = (when: string) => `Tried again ${when}`
const looked = (when: string) => `Last looked ${when}`
export const notHad = (when: string, said: string) => `${looked(when)}: that did not work. The server said: ${said}`
export const nothingNew = (when: string) => `${looked(when)}: nothing new.`
export const found = (when: string, codes: string, sent: string) => `${looked(when)}: ${codes} new, ${sent}.`
export const lastMail = (when: string, sent: string) => `Last mail ${when}, ${sent}.`
/** Counts as numbers and as they are shown. */
export const sentTo = (sent: number, all: number, shown: string, ofAll: string) =>
  sent === all ? `sent to ${shown}` : `sent to ${shown} of ${ofAll}`
export const notKnown = (lists: string) => `Not told by the source, or not yet: ${lists}.`

export const removeTitle = 'Delete this mail?'
export const removeText = 'Its recipients are told nothing more. What waits to be sent is not sent.'
export const isRemoved = 'The mail is deleted.'
