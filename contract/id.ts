/** Ids of codes, campaigns and clients: any text, as logs and vendors have it. */
import * as v from 'valibot'

/**
 * An import takes ids of so many bytes. Whatever else takes an id counts UTF-16 units, of which no text has more than it
 * has bytes: so it takes all that were imported.
 */
export const LONGEST_ID = 256

/** To end a rule with that names an id. */
export const ID_LENGTH = `of 1 to ${LONGEST_ID} characters`

/** An id; any fault of it is told as the rule. */
export function idOf(rule: string) {
  return v.pipe(v.string(rule), v.minLength(1, rule), v.maxLength(LONGEST_ID, rule))
}
