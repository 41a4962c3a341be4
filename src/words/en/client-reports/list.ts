export const title = 'Reports'
export const loading = 'Reports'
export const about = 'What you have approved, with the figures as they were then.'
export const make = 'New report'
export const search = 'Search title, client or dates'
/** `shown`: "12", or "3 of 12". */
export const count = (shown: string, all: number) => `${shown} ${all === 1 ? 'report' : 'reports'}`
export const many = 'reports'
export const none = 'There are no reports yet'
export const noneArchived = 'Nothing is archived'
export const noneHint = 'Choose “New report” and say what it is about.'
export const seeClients = 'See all clients'
export const which = 'Which reports'
export const whichOnes = { current: 'Current', archived: 'Archived', schedules: 'Schedules' }
export const version = (number: number) => `Version ${number}`
export const draft = 'Draft'
/** A draft that a schedule has prepared. */
export const toReview = 'To review'
export const approved = 'Approved'
export const approvedBy = (when: string, who: string) => `${when} by ${who}`
/** By a schedule, in the name of whoever set it up; empty where everybody is the same. */
export const inAdvance = (when: string, who: string) => `${when}, in advance by ${who || 'a schedule'}`
/** Below a period: the date up to which its figures go. */
export const upTo = (date: string) => `figures up to ${date}`
export const columns = {
  /** All codes, a client, a campaign, or some codes. */
  subject: 'About',
  report: 'Report',
  period: 'Period',
  state: 'State',
  approvedAt: 'Approved',
  hash: 'Content hash',
}
