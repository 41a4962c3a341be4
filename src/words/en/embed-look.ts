/** In the console of the browser, for whoever builds the page around a frame. */

const colour = '(# is %23 in an address)'
/** What each parameter may be. */
export const allowed = {
  theme: 'one of system, light, dark',
  background: `transparent or a colour such as #f6f8fb ${colour}`,
  accent: `a colour such as #2559bf ${colour}`,
  radius: 'a number from 0 to 24',
  bar: 'none',
}
export const notTaken = (name: keyof typeof allowed, text: string) =>
  `${name} is “${text}”, but must be ${allowed[name]}.`

/** The parameter, its colour, the theme, the contrast that it has and needs. */
export const tooPale = (name: string, value: string, theme: 'light' | 'dark', is: string, needed: number) =>
  `${name} ${value} is not taken in the ${theme} theme: its contrast is ${is}, and must be at least ${needed}.`
