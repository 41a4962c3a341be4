import { formatExact } from '#src/lib/numbers.ts'

export const add = 'Add a note'
export const notLoaded = 'Notes not loaded: try again'
export const inSpan = (count: number) => `${formatExact(count)} ${count === 1 ? 'note' : 'notes'}`

/** Follows what is above where there is room, and is always heard. */
export const ofSpan = 'in this span'

export const list = 'Notes in this span'
export const editOne = (text: string) => `Edit “${text}”`
export const deleteOne = (text: string) => `Delete “${text}”`

export const undo = 'Undo'
export const close = 'Close'
export const tryAgain = 'Try again'

export const told = {
  elsewhere: (text: string, date: string) => `“${text}” is noted on ${date}, which is not in this chart.`,
  deleted: (text: string, date: string) => `Deleted “${text}” (${date})`,
}
export const done = { add: 'The note is added', change: 'The note is changed', remove: 'The note is deleted' }
export const failed = {
  add: (text: string) => `“${text}” could not be added.`,
  change: (text: string) => `“${text}” could not be changed.`,
  remove: (text: string) => `“${text}” could not be deleted.`,
}
