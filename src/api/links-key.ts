/** Of all lists of links. By itself, for whatever makes some in passing needs no more of them. */
export const LINKS_KEY = ['links']
