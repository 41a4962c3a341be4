export const title = 'Wer angemeldet ist'
/** What stands on the button is part of its name, for whoever speaks to it. */
export const trigger = (name: string, initials: string) => `Angemeldet als ${name}, ${initials}`
export const roles = {
  admin: 'Administration: darf alles',
  manager: 'Management: darf Notizen schreiben und teilen',
  viewer: 'Einsicht: darf alles sehen',
}
export const signOut = 'Abmelden'
export const failed = 'Sie sind noch angemeldet.'
