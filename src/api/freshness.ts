import type { Query, QueryCache } from '@tanstack/react-query'
import type { Status } from '#contract/app.ts'
import { answers, type Envelope } from '#contract/answers.ts'
import type { Instant } from '#contract/zone.ts'
import { RequestError } from './client.ts'
import { useQueryCache } from './use-query-cache.ts'

/**
 * When the figures in sight were read from the source: of several answers the oldest, so that it is true for all of
 * them. Those of a period that is over come last: they do not grow old. Undefined while there are none.
 */
export function useAsOf(): Instant | undefined {
  return useQueryCache(oldestAnswer)
}

/** Whether all figures in sight are of a period that is over, so that they stay as they were read. */
export function useIsOver(): boolean {
  return useQueryCache((cache) => answersInSight(cache).every(isOver))
}

/** Whether a question in sight goes without an answer because the server cannot be reached. */
export function useUnreachable(): boolean {
  return useQueryCache(isUnreachable)
}

/** Since when the source has not answered the server, if so: figures in sight are then the last known. */
export function useUnavailableSince(): Instant | undefined {
  return useQueryCache(unavailableSince)
}

/** What the server says of figures in sight that it has yet to get, because their turn has not come. */
export function useWaiting(): string | undefined {
  return useQueryCache(waiting)
}

type Answer = Envelope<unknown>

function answersInSight(cache: QueryCache): Answer[] {
  return cache
    .findAll({ type: 'active', predicate: isOfFigures })
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.data as Answer]))
}

/** Whether a question is one of the seven that figures come from, or for a page that has none of these. */
export function isOfFigures({ queryKey }: Pick<Query, 'queryKey'>): boolean {
  return String(queryKey[0]) in answers || queryKey[0] === 'watch-list' || queryKey[0] === 'ranking'
}

function isOver({ meta }: Answer): boolean {
  return meta?.period?.unfinished === false
}

function oldestAnswer(cache: QueryCache): Instant | undefined {
  const all = answersInSight(cache)
  const growing = all.filter((answer) => !isOver(answer))
  const instants = (growing.length > 0 ? growing : all).flatMap(({ meta }) => (meta ? [Date.parse(meta.asOf)] : []))
  return instants.length === 0 ? undefined : Math.min(...instants)
}

function unavailableSince(cache: QueryCache): Instant | undefined {
  const status = cache.find<Status>({ queryKey: ['status'] })?.state.data
  const told = [...answersInSight(cache).map(({ meta }) => meta), status?.source.connection]
  const instants = told.flatMap((one) => (one?.unavailableSince ? [Date.parse(one.unavailableSince)] : []))
  return instants.length === 0 ? undefined : Math.min(...instants)
}

function isUnreachable(cache: QueryCache): boolean {
  return cache
    .findAll({ type: 'active' })
    .some(({ state }) => state.error instanceof RequestError && state.error.isLost)
}

function waiting(cache: QueryCache): string | undefined {
  const reasons = cache.findAll({ type: 'active' }).map(({ state }) => state.fetchFailureReason)
  return reasons.find((reason) => reason instanceof RequestError && reason.isWaiting)?.message
}
