import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Embeds'
export const none = 'Nothing is embedded'
/** What embeds are, in two sentences. */
export const about =
  'An embed shows figures in a frame of another site, such as an intranet, live and in its look. Your server says who may look by signing a token, and nobody needs an account or a cookie here.'
export const make = 'New embed'
export const ended = (count: number) => `${count} ended ${count === 1 ? 'embed' : 'embeds'}`

export const states = { active: 'Active', paused: 'Paused', ended: 'Ended' }
/** Before the name of what an embed shows. */
export const kinds = { organisation: 'The organisation', client: 'Client', campaign: 'Campaign', qr: 'QR code' }
export const whateverTokenSays = 'Whatever the token says'
/** Origins, with commas between them. */
export const framedBy = (hosts: string) => `In ${hosts}`
export const framedByNobody = 'No site may show it yet'
/** A date, and who made it, which is empty where everybody is the same. */
export const made = (date: string, by: string) => (by === '' ? `Made ${date}` : `Made ${date} by ${by}`)
export const neverSeen = 'Nobody has seen it yet'
export const seen = (time: string) => `Last seen ${time}`

export const actionsOf = (name: string) => `What to do with “${name}”`
export const edit = 'Edit'
export const pause = 'Pause'
export const resume = 'Resume'
export const renew = 'New secret'
export const end = 'End'
export const save = 'Save'
export const isPaused = (name: string) => `“${name}” is paused`
export const isResumed = (name: string) => `“${name}” works again`
export const isEnded = (name: string) => `“${name}” is ended`
export const isSaved = (name: string) => `“${name}” is saved`
export const editTitle = (name: string) => `Edit “${name}”`
export const renewTitle = (name: string) => `A new secret for “${name}”?`
export const renewMeans =
  'Tokens signed with the secret that it has now open nothing from this moment on, so the pages that embed it show nothing until your server has the new one.'
export const renewedTitle = 'The new secret'
export const endTitle = (name: string) => `End “${name}”?`
export const endMeans =
  'All pages that embed it show nothing from now on, and its secret is deleted. This cannot be undone; a pause can.'

/** How many links sites may show in frames, which are no embeds. */
export const framedLinks = (count: number) =>
  count === 1
    ? '1 shared link may be shown in frames as well'
    : `${formatExact(count)} shared links may be shown in frames as well`
