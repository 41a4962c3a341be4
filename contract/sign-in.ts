/** Where people sign in with a provider of OpenID Connect. These are pages to go to, not an API. */

export const SIGN_IN_BASE = '/auth'
/** Takes `return`, a path of the dashboard to come back to, and `other=yes` to sign in as somebody else. */
export const SIGN_IN_PATH = `${SIGN_IN_BASE}/sign-in`

/**
 * Why somebody comes back who has not been signed in. `unreachable`: the provider does not answer. `refused`: it has said
 * no, or they have. `failed`: what came back is not what was begun here, or it took too long.
 */
export const SIGN_IN_FAILURES = ['unreachable', 'refused', 'failed'] as const
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number]

/** Stands, with a failure behind it, as the fragment of the address to which they come back. */
export const FAILURE_FRAGMENT = '#sign-in='
