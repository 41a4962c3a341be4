/** Letters of scripts that are read from the right: Hebrew, Arabic and their neighbours. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * A name as a part of a sentence: what is read from the right keeps its order, and so does the sentence around it.
 * Invisible marks do it, and only where they are needed, so other names stay the same text.
 */
export function isolated(name: string): string {
  return FROM_THE_RIGHT.test(name) ? `\u2068${name}\u2069` : name
}
