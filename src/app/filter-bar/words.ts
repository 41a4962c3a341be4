export const WORDS = {
  bar: 'Filters',
  only: 'Only scans with',
  /** On lists of all time, before what holds on other pages. */
  notHere: 'This list counts all scans, not only those with',
  remove: 'Remove this filter',
  clear: 'Clear all',
  counted: 'Counted:',
  all: 'All scans are counted again.',
} as const
