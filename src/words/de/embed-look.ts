/** In the console of the browser, for whoever builds the page around a frame. */

const colour = '(# ist in einer Adresse %23)'
/** What each parameter may be. */
export const allowed = {
  theme: 'system, light oder dark',
  background: `transparent oder eine Farbe wie #f6f8fb ${colour}`,
  accent: `eine Farbe wie #2559bf ${colour}`,
  radius: 'eine Zahl von 0 bis 24',
  bar: 'none',
}
export const notTaken = (name: keyof typeof allowed, text: string) =>
  `${name} ist „${text}“, möglich ist: ${allowed[name]}.`

/** The parameter, its colour, the theme, the contrast that it has and needs. */
export const tooPale = (name: string, value: string, theme: 'light' | 'dark', is: string, needed: number) =>
  `${name} ${value} wird in ${theme === 'light' ? 'hellen' : 'dunklen'} Farben nicht übernommen: Der Kontrast ist ${is}, nötig sind mindestens ${needed}.`
