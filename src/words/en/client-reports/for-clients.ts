/** Reports for many clients in one go. */
export const eachClient = 'A report for each client'
export const title = 'Make reports for clients'
export const about = 'A draft for each, gathered one after the other. You then review and approve them one by one.'
export const template = 'Sections'
export const asLast = 'As in their last report'
/** `report`: its client and title. */
export const asIn = (report: string) => `As in “${report}”`
/** `language`: of those that have no report yet. */
export const languageAsLast = (language: string) => `As in their last report, else ${language}`
export const commentary = 'Commentary for all'
export const commentaryHint = 'Each draft begins with it. What is about one client alone you write in their draft.'
export const clients = 'Clients'
export const loading = 'Clients'
export const none = 'There are no clients'
export const noneHint = 'The source of the figures names none.'
export const search = 'Search clients'
export const many = 'clients'
export const all = 'All clients'
export const allFound = 'All that are found'
/** `chosen` of `all`. */
export const chosen = (chosen: number, all: number) => `${chosen} of ${all} chosen`
export const chooseOne = 'Choose at least one client.'
export const noReport = 'No report yet'
export const lastReport = (period: string) => `Last: ${period}`
export const hasDraft = 'Has a draft of these dates'
export const hasApproved = 'Has an approved one of these dates'
/** `count`: 0 as long as nobody is chosen. */
export const make = (count: number) =>
  count === 0 ? 'Make drafts' : count === 1 ? 'Make 1 draft' : `Make ${count} drafts`

export const drafts = 'Drafts'
export const making = 'Making drafts'
export const progress = (made: number, all: number) => `${made} of ${all} made`
export const failedCount = (count: number) => (count === 1 ? '1 failed' : `${count} failed`)
export const waiting = 'Waiting'
export const gathering = 'Gathering the figures'
export const scans = (count: number, formatted: string) => (count === 1 ? '1 scan' : `${formatted} scans`)
export const notTold = 'Scans not told'
export const review = 'Review'
/** For those who hear the links one after the other. */
export const reviewOf = (client: string) => `Review the draft of ${client}`
export const approved = 'Approved'
export const again = 'Try again'
export const againFor = (client: string) => `Try again for ${client}`
export const allAgain = 'Try those again that failed'
export const keepOpen = 'You may go to other pages meanwhile, but keep this tab open.'
export const stop = 'Stop after this one'
export const reviewFirst = 'Review the first draft'
export const others = 'Make others'
export const isDone = (made: number) =>
  made === 1 ? '1 draft is ready for review.' : `${made} drafts are ready for review.`
export const seeProgress = 'See them'

/** On the page of a report: how many drafts there are besides it, and whose is next. */
export const next = (drafts: number, client: string) =>
  drafts === 1 ? `Next draft: ${client}` : `Next of ${drafts} drafts: ${client}`
export const forOthers = 'Make for other clients'
