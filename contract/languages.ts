/** The languages that the dashboard speaks, by BCP 47 tag. `src/words/` has a folder for each. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Spoken to whoever asks for none of them. */
export const FALLBACK_LANGUAGE: Language = 'en'

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/**
 * Parameter of any page's address, and cookie, that say which language is wanted. The parameter wins, then the cookie, then
 * what the browser prefers (decision 0160).
 */
export const LANGUAGE_WANTED = 'language'
