export const title = 'Theme and language'
export const theme = 'Theme'
export const language = 'Language'
export const themes = { system: 'System', light: 'Light', dark: 'Dark' }

/** Name of the button, with the theme as above. */
export const trigger = (theme: string) => `Theme: ${theme.toLowerCase()}`
