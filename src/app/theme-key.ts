/** Where a browser keeps the chosen theme. */
export const THEME_KEY = 'scanboard.theme'
