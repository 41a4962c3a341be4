/** The language of this folder. */
import type { Language } from '#contract/languages.ts'

/** As `lang` of the page has it, and as the server is asked for it. */
export const LANGUAGE: Language = 'en'

/** Of numbers, dates and names of places, for `Intl`. */
export const LOCALE = 'en-GB'
