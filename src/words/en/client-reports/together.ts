/** Where two write in one draft. */

/** The names of fields, as a list. */
export const contested = (parts: string) =>
  `Somebody else has changed what you have changed too: ${parts}. Theirs is in sight; yours is kept until you choose.`
export const takeOurs = 'Use mine'
export const leaveTheirs = 'Keep theirs'
/** In a list. */
export const parts = {
  title: 'title',
  language: 'language',
  sections: 'sections',
  commentary: 'commentary',
  name: 'name shown',
  colour: 'colour',
  logo: 'logo',
}
/** Likewise. */
export const noteOn = (section: string) => `note on “${section}”`
export const over = 'This was approved without what you had written last'
export const overHint =
  'It is not saved anywhere. Take it along before you leave this page; “Run again” makes a new draft.'
export const commentary = 'Your commentary'
export const yourNote = (section: string) => `Your note on “${section}”`
