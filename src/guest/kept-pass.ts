/**
 * The pass of a link with a password, for as long as its tab is open: who loads the page anew, or changes its language, is not
 * asked again. A browser that keeps nothing asks.
 */
const NAME = 'scanboard-pass'

export function keepPass(token: string, pass: string): void {
  // Without a password the token itself is the pass, and stands in the address.
  if (pass === token) return
  try {
    sessionStorage.setItem(NAME, `${token} ${pass}`)
  } catch {
    // Private windows and frames of other sites may have no storage.
  }
}

export function keptPass(token: string): string | undefined {
  try {
    const [of, pass] = (sessionStorage.getItem(NAME) ?? '').split(' ')
    return of === token ? pass : undefined
  } catch {
    return undefined
  }
}
