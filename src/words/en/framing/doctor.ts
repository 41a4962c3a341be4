import type { FindingLevel } from '#contract/embed-doctor.ts'
import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Embed doctor'
export const about =
  'The frame stays empty? Say where it is embedded, and the doctor names what keeps it from being seen and how to mend it.'
/** The name of a link. */
export const titleOf = (name: string) => `Embed doctor for “${name}”`
export const page = 'Address of the page that embeds it'
export const pageExample = 'https://intranet.example.com/start'
export const more = 'Paste the page’s HTML, or a token'
export const moreHtml = 'Paste the page’s HTML'
export const html = 'HTML of the page'
export const htmlHint =
  'Where the page needs a sign-in, or a script of it makes the frame: open it in a browser, then copy the outermost element from the developer tools.'
export const token = 'A token'
export const tokenHint = 'One that your server has signed. It is checked and kept nowhere.'
export const look = 'Look at it'
export const looking = 'Looking'
export const nothingAsked = 'Give the address of a page, or a token.'
export const noAddress = 'Give the whole address of a page, beginning with https:// or http://.'

export const found = 'What was found'
/** Counts of what was found. */
export const verdict = ({ blocks, warnings, unknowns }: { blocks: number; warnings: number; unknowns: number }) => {
  if (blocks > 0)
    return blocks === 1 ? '1 thing keeps it from being seen' : `${formatExact(blocks)} things keep it from being seen`
  if (unknowns > 0) return 'Nothing was found that keeps it from being seen, but not everything could be looked at'
  return warnings > 0 ? 'Nothing keeps it from being seen, but look at this' : 'Nothing keeps it from being seen'
}
export const fine = (count: number) => (count === 1 ? '1 thing is right' : `${formatExact(count)} things are right`)
export const levels: Readonly<Record<FindingLevel, string>> = {
  blocks: 'Blocks',
  warning: 'Look at this',
  unknown: 'Not looked at',
  ok: 'Right',
}
export const add = (origin: string) => `Add ${origin}`
export const added = (origin: string) => `${origin} is added`
export const resume = 'Resume it'
export const resumed = 'It works again'
export const policyCode = 'The directive, with Scanboard in it'
