import { formatExact } from '#src/lib/numbers.ts'

export const title = 'API keys'
/** Names a navigation between the source of the figures and the keys. */
export const pages = 'Source and programs'
export const about =
  'Programs ask the reporting API with a key, and see all data. Each key may make 60 requests a minute. It is shown once, when it is made.'
export const make = 'New key'
export const none = 'No program may ask yet'
export const howTo =
  'Make a key for each program: so you see which of them still asks, and can end one without the others.'
export const revoked = (count: number) => `${formatExact(count)} revoked ${count === 1 ? 'key' : 'keys'}`

/** Before the last four characters of a key, to screen readers. */
export const endsIn = 'Ends in'
export const made = (date: string) => `Made ${date}`
export const neverUsed = 'Never used'
export const used = (time: string) => `Last used ${time}`
export const revokedAt = (time: string) => `Revoked ${time}`

export const revoke = 'Revoke'
/** Says to screen readers which. */
export const revokeOf = (name: string) => `Revoke “${name}”`
export const revokeTitle = (name: string) => `Revoke “${name}”?`
/** The last four characters of a key. */
export const revokeMeans = (lastFour: string) =>
  `Programs that ask with the key ending in ${lastFour} are refused from now on. This cannot be undone: they need a new one.`
export const isRevoked = (name: string) => `“${name}” is revoked`
