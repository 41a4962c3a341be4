/** The name of a link. */
export const title = (name: string) => `Edit “${name}”`
/** In the list of how long it works: as it is. */
export const staysForever = 'as before: until it is revoked'
export const staysUntil = (time: string) => `as before: until ${time}`
export const staysExpired = (time: string) => `as before: expired ${time}`
/** The choices below it are one each. */
export const password = 'Password that guests are asked for'
export const keep = 'The same as before'
export const another = 'Another one'
export const set = 'One'
export const none = 'None: the address alone opens it'
export const anotherMeans =
  'Guests who have it open are asked for the new password within a minute. Tell it to them in another way than the address.'
export const noneMeans =
  'From now on whoever has the address is let in without being asked. Guests who have it open stay.'
export const fewerHostsMean =
  'Pages that are open show it until they are loaded again. Pause the link to end that at once.'
export const save = 'Save'
export const isChanged = (name: string) => `“${name}” is changed`
