import { FAILURE_FRAGMENT, SIGN_IN_FAILURES, SIGN_IN_PATH, type SignInFailure } from '#contract/sign-in.ts'

interface Place {
  readonly pathname: string
  readonly search: string
}

/** Where one signs in and comes back from to the same place. */
export function signInAddress({ pathname, search }: Place, asOther: boolean): string {
  const asked = new URLSearchParams({ return: pathname + search })
  if (asOther) asked.set('other', 'yes')
  return `${SIGN_IN_PATH}?${asked}`
}

/** Why somebody has come back who is not signed in; undefined where an address does not say. */
export function failureIn(hash: string): SignInFailure | undefined {
  return SIGN_IN_FAILURES.find((failure) => hash === FAILURE_FRAGMENT + failure)
}
