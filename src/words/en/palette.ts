export const find = 'Find a code, campaign, client, page or action'
/** In the empty field, which says by its place what it is for. */
export const placeholder = 'Code, campaign, client, page, action'
export const keyboardShortcuts = 'Keyboard shortcuts'
export const tryAgain = 'Try again'
export const close = 'Close'
export const results = 'Results'

/** Titles of groups. */
export const opened = 'Opened before'
export const kinds = {
  qrs: 'QR codes',
  campaigns: 'Campaigns',
  clients: 'Clients',
  reports: 'Reports',
  tags: 'Tags',
  pages: 'Pages',
  actions: 'Actions',
  zones: 'Time zones',
}
/** How many of a group are in sight. */
export const shown = (shown: string, all: string) => `${shown} of ${all}`
/** `title`: of a group, as above. */
export const showAll = (count: string, title: string) =>
  `Show all ${count} ${title === kinds.qrs ? title : title.toLowerCase()}`

/** Under the name of a thing: how many of what it has, the number formatted and as it is. */
export const scans = (text: string, count: number) => `${text} ${count === 1 ? 'scan' : 'scans'}`
export const codes = (text: string, count: number) => `${text} ${count === 1 ? 'code' : 'codes'}`
export const activeCodes = (text: string, count: number) => `${text} active ${count === 1 ? 'code' : 'codes'}`
/** Of a report that was put away. */
export const archived = 'archived'
/** Finds the time zones. */
export const timeZone = 'time zone'

export const found = (count: string) => `${count} found`
/** What was typed in vain, and where to look next. */
export const nothingWith = (query: string) =>
  `Nothing with “${query}” among names, short addresses and ids. The list of QR codes also searches where they lead.`
/** What the sentences below list. */
export const lists = { qrs: 'codes', campaigns: 'campaigns', clients: 'clients', reports: 'reports', tags: 'tags' }
export const lookingThrough = (lists: string) => `Looking through the ${lists} …`
export const couldNotLook = (lists: string) => `The ${lists} could not be looked through. Pages and actions can.`
