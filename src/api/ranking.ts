import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { envelope, type Envelope } from '#contract/answers.ts'
import type { RankingQuery } from '#contract/ranking-params.ts'
import { RANKING_PATH, rankedRow, ranking, type Ranking } from '#contract/ranking.ts'
import { getAnswer, read, searchOf, unreadable } from './client.ts'
import { asFigures, sameAs } from './queries.ts'
import { useSource } from './use-source.ts'

/** Whether the source ranks more than the first of a period; undefined until it is known. */
export function useRanksAll(): boolean | undefined {
  return useSource(({ countsChanges }) => countsChanges === true)
}

/** Every code, campaign or client with scans in the period, or in what it is compared with. */
export function rankingQuery(query: RankingQuery) {
  return queryOptions({
    queryKey: ['ranking', query],
    queryFn: ({ signal, client, queryKey }) =>
      requestRanking(query, signal, client.getQueryData<Envelope<Ranking>>(queryKey)?.data.rows),
    ...asFigures,
    placeholderData: sameAs('ranking', query, 'by'),
  })
}

async function requestRanking(
  query: RankingQuery,
  signal: AbortSignal,
  before: Ranking['rows'] = [],
): Promise<Envelope<Ranking>> {
  const response = await getAnswer(`${RANKING_PATH}?${searchOf(query)}`, signal)
  const answer = await read(response, signal, async () =>
    (await import('./long-list.ts')).readRows(v.array(rankedRow), response, before),
  )
  if (!answer.success) throw unreadable('ranking', v.summarize(answer.issues))
  const around = v.safeParse(envelope(ranking), answer.around)
  if (!around.success) throw unreadable('ranking', v.summarize(around.issues))
  const { data, ...rest } = around.output
  return { ...rest, data: { ...data, rows: answer.rows.length > 0 ? answer.rows : data.rows } }
}
