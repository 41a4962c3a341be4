export const singleKeys = 'Shortcuts of single keys'
export const whyOff = 'Switch them off if they get in the way of how you type or speak'
export const groups = { find: 'Find', pages: 'Go to a page', period: 'Change the period', view: 'View' }
export const off = 'Off'
/** Between two keys that do the same. */
export const or = 'or'
