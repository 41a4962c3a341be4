import { formatExact } from '#src/lib/numbers.ts'

export const add = 'Add a note'
export const edit = 'Edit the note'
export const text = 'Note'
export const example = 'Posters up'
export const date = 'Date'
export const left = (count: number) => (count === 1 ? '1 character left' : `${formatExact(count)} characters left`)
export const shared = 'Everybody sees it, on every chart that covers the date.'
export const save = 'Save'
