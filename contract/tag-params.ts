/** How tags are asked for and given: `tags.ts` has what is answered, and all that the browser needs. */
import * as v from 'valibot'
import { idOf, ID_LENGTH } from './id.ts'
import { lineOf } from './line.ts'
import { LONGEST_TAG, MOST_TAGS_OF_CODE } from './tags.ts'

/** Spaces around it are left out; `Poster` and `poster` are the same. */
export const tagName = lineOf(LONGEST_TAG)

/** At a time: whoever has more tags them in parts. */
const MOST_CODES = 50_000

const codesRule = `must be a list of 1 to ${MOST_CODES} ids of QR codes, each ${ID_LENGTH}`
const tagsRule = `must be a list of at most ${MOST_TAGS_OF_CODE} tags, each a text of 1 to ${LONGEST_TAG} characters in one line`
const tags = v.pipe(v.array(tagName, tagsRule), v.maxLength(MOST_TAGS_OF_CODE, tagsRule))

/** The body of `POST`. */
export const tagChange = v.object({
  codes: v.pipe(v.array(idOf(codesRule), codesRule), v.minLength(1, codesRule), v.maxLength(MOST_CODES, codesRule)),
  add: tags,
  remove: tags,
})
