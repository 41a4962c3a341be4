export const menu = (title: string) => `Take “${title}” away`
export const copyTable = 'Copy as table'
export const saveCsv = 'Save as CSV'
export const savePng = 'Save as picture (PNG)'
export const saveSvg = 'Save as drawing (SVG)'
export const copyLink = 'Copy link'

/** Of the button beside the menu, and what it does. */
export const csv = 'CSV'
export const saveShown = 'Save what is shown as CSV'

export const copiedTable = (title: string) => `Copied “${title}” as a table`
export const copiedLink = 'Copied the link'
export const saved = (file: string) => `Saved ${file}`
export const copyRefused = 'The browser does not let this page copy. Save as CSV instead.'
export const linkRefused = 'The browser does not let this page copy. Take the link from the address bar.'
export const pictureFailed = 'The picture could not be drawn. Try again, or save as CSV.'
