export const title = 'Who is signed in'
/** What stands on the button is part of its name, for whoever speaks to it. */
export const trigger = (name: string, initials: string) => `Signed in as ${name}, ${initials}`
export const roles = {
  admin: 'Admin: may do everything',
  manager: 'Manager: may write notes and share',
  viewer: 'Viewer: may see everything',
}
export const signOut = 'Sign out'
export const failed = 'You are still signed in.'
