export const title = 'Farben und Sprache'
export const theme = 'Farben'
export const language = 'Sprache'
export const themes = { system: 'System', light: 'Hell', dark: 'Dunkel' }

/** Name of the button, with the theme as above. */
export const trigger = (theme: string) => `Farben: ${theme.toLowerCase()}`
