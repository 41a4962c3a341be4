/** What is asked of whoever sends reports, now or on a schedule: addresses of people are among it all. */
import type { MiddlewareHandler } from 'hono'
import { LONGEST_MESSAGE } from '#contract/mailing-answers.ts'
import { requireRight } from '#server/access/access.ts'

/** A message with every character escaped, twenty addresses, and some room. */
export const MOST_BYTES = 6 * LONGEST_MESSAGE + 20_000

/** Lets in only those who may share. */
export const requireSharer: MiddlewareHandler = (c, next) => {
  requireRight(c, 'seeAll')
  requireRight(c, 'share')
  return next()
}
