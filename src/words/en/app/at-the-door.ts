export const signInFirst = 'Sign in to see the dashboard'
export const comeBack = 'Then you are back on this page.'
export const signIn = 'Sign in'
export const signInAsOther = 'Sign in as somebody else'
export const nobody = 'You are not signed in'
export const noAccess = 'You have no access to this dashboard'
export const tryAgain = 'Try again'
export const failures = {
  unreachable: 'The sign-on does not answer at the moment. Try again in a minute.',
  refused: 'You have not been signed in: you went back, or the sign-on did not let you in.',
  failed: 'Signing in was not completed. It may have taken too long, or begun in another tab. Try once more.',
}
