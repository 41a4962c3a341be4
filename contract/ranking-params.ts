/** What a ranking is asked: `ranking.ts` has what it answers. */
import * as v from 'valibot'
import { RANKED_BY } from './ranking.ts'
import { periodParams } from './reporting.ts'

/** As they stand in a query string: those of a report, and of what. */
export const rankingParams = v.object({
  ...periodParams.entries,
  by: v.optional(v.picklist(RANKED_BY, `must be one of ${RANKED_BY.join(', ')}`), 'qr'),
})
export type RankingParams = v.InferOutput<typeof rankingParams>
export type RankingQuery = v.InferInput<typeof rankingParams>
