const REGIONS: ReadonlyMap<string, string> = new Map([
  ['Africa', 'Afrika'],
  ['America', 'Amerika'],
  ['Antarctica', 'Antarktis'],
  ['Arctic', 'Arktis'],
  ['Argentina', 'Argentinien'],
  ['Asia', 'Asien'],
  ['Atlantic', 'Atlantik'],
  ['Australia', 'Australien'],
  ['Europe', 'Europa'],
  ['Indian', 'Indischer Ozean'],
  ['Pacific', 'Pazifik'],
])

/** A part of the name of a zone: the continent, the ocean or the country. */
export const region = (name: string) => REGIONS.get(name) ?? name
