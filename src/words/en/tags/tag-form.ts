import { formatExact } from '#src/lib/numbers.ts'

export const find = 'Find or add a tag'
export const hint = 'Such as “poster” or “window”. Guests do not see tags.'
export const add = (name: string) => `Add “${name}”`
/** Of the list. */
export const all = 'Tags'
/** Beside a tag that some of several codes have. */
export const some = 'on some'
/** Said when a tag that was typed is in the list. */
export const ticked = (name: string) => `${name} is ticked`
/** `codes`: how many get or lose them; some may not be in sight. */
export const save = (codes: number) => (codes === 1 ? 'Save' : `Save for ${formatExact(codes)} QR codes`)
export const cancel = 'Cancel'
export const saved = (codes: number) =>
  codes === 1 ? 'The tags of the QR code are saved' : `The tags of ${formatExact(codes)} QR codes are saved`
