import { formatExact } from '#src/lib/numbers.ts'

export const FIND = 'Find a code, campaign, client, page or action'
/** In the empty field, which says by its place what it is for. */
export const PLACEHOLDER = 'Code, campaign, client, page, action'
export const KEYBOARD_SHORTCUTS = 'Keyboard shortcuts'
export const TRY_AGAIN = 'Try again'
export const CLOSE = 'Close'

/** `codes, campaigns and clients` */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export function found(count: number): string {
  return count === 0 ? '' : `${formatExact(count)} found`
}

/** What was typed in vain, and where to look next. */
export function nothingWith(query: string): string {
  return `Nothing with “${query.trim()}” among names, short addresses and ids. The list of QR codes also searches where they lead.`
}

/** What is still on its way. */
export function lookingThrough(names: readonly string[]): string {
  return `Looking through the ${listed(names)} …`
}

export function couldNotLook(names: readonly string[]): string {
  return `The ${listed(names)} could not be looked through. Pages and actions can.`
}

export function showAll(count: number, title: string): string {
  return `Show all ${formatExact(count)} ${title === 'QR codes' ? title : title.toLowerCase()}`
}
