import { LONGEST_ANNOTATION } from '#contract/annotations.ts'
import { formatExact } from '#src/lib/numbers.ts'

/** What is said about notes on dates. */
export const WORDS = {
  add: 'Add a note',
  edit: 'Edit the note',
  inSpan: (count: number) => `${formatExact(count)} ${count === 1 ? 'note' : 'notes'}`,
  ofSpan: 'in this span',
  list: 'Notes in this span',
  date: 'Date',
  text: 'Note',
  example: 'Posters up',
  left: (count: number) => (count === 1 ? '1 character left' : `${formatExact(count)} characters left`),
  shared: 'Everybody sees it, on every chart that covers the date.',
  longest: LONGEST_ANNOTATION,
  save: 'Save',
  cancel: 'Cancel',
  editOne: (text: string) => `Edit “${text}”`,
  deleteOne: (text: string) => `Delete “${text}”`,
  undo: 'Undo',
  close: 'Close',
  tryAgain: 'Try again',
  notLoaded: 'Notes not loaded: try again',
  elsewhere: (text: string, date: string) => `“${text}” is noted on ${date}, which is not in this chart.`,
  deleted: (text: string, date: string) => `Deleted “${text}” (${date})`,
  done: { add: 'The note is added', change: 'The note is changed', remove: 'The note is deleted' },
  failed: {
    add: (text: string) => `“${text}” could not be added.`,
    change: (text: string) => `“${text}” could not be changed.`,
    remove: (text: string) => `“${text}” could not be deleted.`,
  },
} as const
