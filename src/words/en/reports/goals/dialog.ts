/** On the button that opens it, and its name where there is none yet. */
export const set = 'Set a goal'
export const change = 'Change the goal'

export const scans = 'Scans'
export const ends = { from: 'First day', to: 'Last day' }
/** Fills the first day in: today, or the first of the month with its name. */
export const today = 'Today'
export const about = (zone: string) =>
  `Days are those of the zone ${zone}. Scans by bots are left out. All who work here see the goal; guests of links and embeds do not.`
export const save = 'Save'
export const remove = 'Remove the goal'
export const isSaved = 'The goal is saved'
export const isRemoved = 'The goal is removed'

export const faults = {
  scans: 'Say how many scans: a whole number from 1.',
  dates: 'Choose the first and the last day, in this order.',
  tooLong: 'Choose days that are at most two years from each other.',
}
