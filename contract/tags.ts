/**
 * Tags: words that people here give to QR codes ("poster", "window"), to find and count them together across campaigns and
 * clients. Shared by all who look at the dashboard; guests neither see nor ask for them. Served under `/api/tags`: `GET` lists,
 * `POST` gives tags to codes and takes them away. A tag is there as long as a code has it. How it is asked for stands in `tag-params.ts`.
 */
import * as v from 'valibot'

export const TAGS_PATH = '/api/tags'

/** In UTF-16 units, as fields of forms count them. */
export const LONGEST_TAG = 40

/** One more is refused: so many can still be read in a list. */
export const MOST_TAGS = 200

/** A code has at most so many. */
export const MOST_TAGS_OF_CODE = 20

const tag = v.object({
  name: v.string(),
  /** Ids of the codes that have it. */
  codes: v.array(v.string()),
})
export interface Tag {
  readonly name: string
  readonly codes: readonly string[]
}

/** `data` of `GET` and `POST`: those that there are, by name. */
export const tagsAnswer = v.object({ data: v.array(tag) })

/** The body of `POST`. */
export interface TagChange {
  /** Ids of the codes that it is about. */
  readonly codes: readonly string[]
  /** Tags that all of them have then. */
  readonly add: readonly string[]
  /** Tags that none of them has then. */
  readonly remove: readonly string[]
}
