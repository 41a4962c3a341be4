import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import {
  HISTORY_PATH,
  historySnapshot,
  type HistoryQuery,
  type HistorySnapshot,
  type Subject,
} from '#contract/history.ts'
import type { Period } from '#contract/period.ts'
import { problemEnvelope } from '#contract/problem.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import * as words from '#words/api/history.ts'
import { getAnswer, RequestError, searchOf, unreadable } from './client.ts'
import { ENDPOINT, type PeriodAnswer } from './figures.ts'
import { linesOf } from './lines.ts'
import { FRESH_MS, asFigures } from './queries.ts'

/** What is asked for the history of a subject over a period, in the period's own buckets. */
export function historyOf(subject: Subject, period: Period, bots: HistoryQuery['bots']): HistoryQuery {
  return {
    ...(subject.kind === 'organisation' ? {} : { subject: subject.kind, id: subject.id }),
    from: period.date,
    to: period.last,
    bucket: period.bucket,
    ...(period.weekStart !== 'monday' && { weekStart: period.weekStart }),
    timezone: period.zone,
    ...(bots === 'include' && { bots }),
  }
}

/**
 * A history, told while it is gathered: each snapshot is shown as it comes. Whoever leaves gives up what is still
 * coming and keeps what is known; whoever comes back goes on from there.
 */
export function historyQuery(asked: HistoryQuery) {
  return queryOptions({
    queryKey: ['history', asked],
    queryFn: async ({ client, queryKey, signal }) => {
      let gathered = false
      let last: HistorySnapshot | undefined
      for await (const snapshot of requestHistory(asked, signal)) {
        gathered ||= snapshot.coming > 0
        last = snapshot
        client.setQueryData(queryKey, snapshot)
      }
      // Also of an answer without a single line.
      if (last?.coming !== 0) throw new RequestError(BROKE_OFF, words.brokeOff)
      if (gathered) askForComparison(client, asked)
      return last
    },
    ...asFigures,
    staleTime: ({ state }) => (state.data?.coming === 0 ? FRESH_MS : 0),
  })
}

/** The buckets that are known, as a timeline has them. */
export function knownTimeline({ buckets }: HistorySnapshot): TimelineEntry[] {
  return buckets.flatMap(({ date, start, scans }) => (scans === null ? [] : [{ date, start, scans }]))
}

/** A server that could not compare for want of these buckets can now: answers without a comparison are asked for again. */
function askForComparison(client: QueryClient, { subject = 'organisation', id }: HistoryQuery): void {
  void client.invalidateQueries({
    queryKey: [ENDPOINT[subject]],
    predicate: ({ queryKey, state }) => {
      const asked = queryKey[1] as { readonly id?: string }
      const answer = state.data as PeriodAnswer | undefined
      return asked.id === id && answer !== undefined && answer.data.comparison === undefined
    },
  })
}

/** The status had gone out; that of a server which cannot go on now, so that it is asked again. */
const BROKE_OFF = 503

/** The snapshots of a history as they come, each replacing the one before. Throws `RequestError`; ends with the signal. */
async function* requestHistory(asked: HistoryQuery, signal: AbortSignal): AsyncGenerator<HistorySnapshot> {
  const response = await getAnswer(`${HISTORY_PATH}?${searchOf(asked)}`, signal)
  try {
    for await (const line of linesOf(response)) yield readSnapshot(line)
  } catch (error) {
    if (signal.aborted || error instanceof RequestError) throw error
    throw new RequestError(BROKE_OFF, words.connectionBroke, { cause: error })
  }
}

function readSnapshot(line: string): HistorySnapshot {
  let told: unknown
  try {
    told = JSON.parse(line)
  } catch (error) {
    throw unreadable('history', String(error))
  }
  const snapshot = v.safeParse(historySnapshot, told)
  if (snapshot.success) return snapshot.output
  // The status had gone out as 200 when it went wrong.
  const problem = v.safeParse(problemEnvelope, told)
  if (problem.success) {
    const { status, message, waiting = false, retryAfter } = problem.output
    throw new RequestError(status, message, {
      isWaiting: waiting,
      ...(retryAfter !== undefined && { retryAfterSeconds: retryAfter }),
    })
  }
  throw unreadable('history', v.summarize(snapshot.issues))
}
