export const title = 'Reports'
export const loading = 'Reports'
export const about =
  'What you have approved for clients, with the figures as they were then. A report is made on the page of a client or a campaign, or from codes selected in their list.'
export const none = 'There are no reports yet'
export const noneArchived = 'Nothing is archived'
export const noneHint = 'Open a client or a campaign and choose “Make a report”.'
export const seeClients = 'See all clients'
export const which = 'Which reports'
export const whichOnes = { current: 'Current', archived: 'Archived', schedules: 'Schedules' }
export const version = 'Version'
export const draft = 'Draft'
/** A draft that a schedule has prepared. */
export const toReview = 'To review'
export const approved = 'Approved'
export const approvedBy = (when: string, who: string) => `${when} by ${who}`
export const columns = {
  /** A client, a campaign, or some codes. */
  subject: 'About',
  report: 'Report',
  period: 'Period',
  state: 'State',
  approvedAt: 'Approved',
  hash: 'Content hash',
}
