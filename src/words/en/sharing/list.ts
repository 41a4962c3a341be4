import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Shared links'
export const about =
  'The address of a link is shown once, when it is made. To see a link as its guests do, or to send it again, give it a new address.'
export const none = 'Nothing is shared'
export const noneButInMails = 'Nothing is shared but by mail'
export const howTo =
  'Choose “Share” on the page of a client, a campaign, a QR code or an approved report: whoever has the link sees that and nothing else. On the overview it is everything.'
export const inMails = (count: number) => `${formatExact(count)} ${count === 1 ? 'link' : 'links'} in mails`
export const olderInMails =
  'These are the newest. Older ones stand on the pages of their reports, under “Sent by mail”.'
export const expired = (count: number) => `${formatExact(count)} expired ${count === 1 ? 'link' : 'links'}`
export const revoked = (count: number) => `${formatExact(count)} revoked ${count === 1 ? 'link' : 'links'}`

export const states = { active: 'Active', paused: 'Paused', expired: 'Expired', revoked: 'Revoked' }
/** Before the name of what a link shows. */
export const kinds = { client: 'Client', campaign: 'Campaign', qr: 'QR code', report: 'Report' }
export const organisation = 'The organisation: everything'
/** Behind the name of a report. */
export const inVersion = (version: number) => `, version ${version}`
export const freeDates = 'Any dates'
export const neverExpires = 'Does not expire'
export const expires = (time: string, isOver: boolean) => (isOver ? `Expired ${time}` : `Expires ${time}`)
export const hasPassword = 'With a password'
/** How many sites may show it. */
export const framed = (sites: number) =>
  sites === 1 ? 'In frames of 1 site' : `In frames of ${formatExact(sites)} sites`
/** A date, and who made it, which is empty where everybody is the same. */
export const made = (date: string, by: string) => (by === '' ? `Made ${date}` : `Made ${date} by ${by}`)
export const neverOpened = 'Never opened'
export const opened = (times: number, last: string) =>
  `Opened ${times === 1 ? 'once' : `${formatExact(times)} times`}, last used ${last}`

export const actionsOf = (name: string) => `What to do with “${name}”`
export const pause = 'Pause'
export const resume = 'Resume'
export const edit = 'Edit'
export const readdress = 'New address'
export const revoke = 'Revoke'
export const isPaused = (name: string) => `“${name}” is paused`
export const isResumed = (name: string) => `“${name}” works again`
export const isRevoked = (name: string) => `“${name}” is revoked`
export const readdressTitle = (name: string) => `A new address for “${name}”?`
export const readdressMeans =
  'The address that was sent before stops working at once, for everybody who has it. The new one is shown once: copy it, or open it to see what guests see.'
export const revokeTitle = (name: string) => `Revoke “${name}”?`
export const revokeMeans = 'Whoever has its address sees nothing from now on. This cannot be undone; a pause can.'
