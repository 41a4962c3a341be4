export const find = 'Finden'
export const findWhat = 'Code, Kampagne, Kunde, Seite oder Aktion finden'
export const search = 'Suchen'
export const shortcuts = 'Tastenkürzel'
/** The key, as keyboards name it. */
export const control = 'Strg'
