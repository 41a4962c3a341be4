export const views = 'Views'
export const saved = 'Saved views'
export const empty = 'No view is saved here yet. Search, filter, sort, and give what you see a name.'

export const newName = (name: string) => `New name of ${name}`
export const rename = 'Rename'
export const renameView = (name: string) => `Rename ${name}`
/** What is copied, after "Copy". */
export const linkOf = (name: string) => `the link of ${name}`
export const remove = 'Delete'
export const removeView = (name: string) => `Delete ${name}`
export const removed = (name: string) => `Deleted the view ${name}`

export const saveAs = 'Save this view as'
export const saveUnderAnother = 'Save this view under another name'
export const save = 'Save'
export const replaces = 'This takes the place of the view of that name.'
export const savedView = (name: string) => `Saved the view ${name}`
