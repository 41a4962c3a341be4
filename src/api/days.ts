import { queryOptions, useQuery } from '@tanstack/react-query'
import { envelope } from '#contract/answers.ts'
import { DAYS_PATH, MOST_DAYS_IDS, days, type DaysOf } from '#contract/days.ts'
import type { Zone } from '#contract/zone.ts'
import { checked, getJson } from './client.ts'
import { FRESH_MS, repeats, statusQuery } from './queries.ts'

/**
 * Whether the source tells the days of codes, campaigns and clients, so that they can be asked for; undefined until it is
 * known. A status that fails keeps nobody waiting.
 */
export function useCountsDays(): boolean | undefined {
  const status = useQuery({ ...statusQuery(), select: ({ source }) => source.countsDays === true })
  return status.isFetched || status.failureCount > 0 ? status.data === true : undefined
}

/**
 * The scans of one code on each of the last days, oldest first, null where nothing is known of one; null where there is no
 * such code. What many rows ask for within a moment goes out as one question, without those that have scrolled out of sight
 * by then.
 */
export function codeDaysQuery(id: string, zone: Zone) {
  return queryOptions({
    queryKey: ['code-days', zone, id],
    queryFn: ({ signal }) =>
      new Promise<Counts | null>((resolve, reject) => {
        enqueue(zone, { id, signal, resolve, reject })
      }),
    staleTime: 5 * FRESH_MS,
    ...repeats,
  })
}

/** Null where nothing is known. */
type Counts = readonly (number | null)[]

interface Waiting {
  readonly id: string
  readonly signal: AbortSignal
  readonly resolve: (days: Counts | null) => void
  readonly reject: (reason: unknown) => void
}

/** Long enough for the rows of a screen to come, and for those of a fast scroll to go. */
const GATHER_MS = 80

const queues = new Map<Zone, Waiting[]>()

function enqueue(zone: Zone, waiting: Waiting): void {
  const queue = queues.get(zone)
  if (queue !== undefined) {
    queue.push(waiting)
    return
  }
  queues.set(zone, [waiting])
  setTimeout(() => send(zone), GATHER_MS)
}

function send(zone: Zone): void {
  const all = queues.get(zone) ?? []
  queues.delete(zone)
  const wanted = all.filter(({ signal }) => !signal.aborted)
  for (const together of inQuestions(wanted)) {
    requestDays(
      'qr',
      zone,
      together.map(({ id }) => id),
    ).then(
      ({ rows }) => {
        const daysOf = new Map(rows.map(({ id, scans }) => [id, scans]))
        return together.forEach(({ id, resolve }) => resolve(daysOf.get(id) ?? null))
      },
      (error: unknown) => together.forEach(({ reject }) => reject(error)),
    )
  }
}

/** Proxies refuse addresses of more than 8 kB. */
const LONGEST_IDS = 6_000

/** As many to a question as it may name, and its address may hold: an id of another script is long in one. */
export function inQuestions<One extends { readonly id: string }>(all: readonly One[]): readonly (readonly One[])[] {
  const questions: One[][] = []
  let room = 0
  for (const one of all) {
    const length = encodeURIComponent(one.id).length + '&id='.length
    if (length > room || questions.at(-1)?.length === MOST_DAYS_IDS) {
      questions.push([])
      room = LONGEST_IDS
    }
    questions.at(-1)!.push(one)
    room -= length
  }
  return questions
}

/**
 * Of all campaigns or clients without ids; `none` are the days of one that nothing is told of. Throws `RequestError`.
 */
export async function requestDays(of: DaysOf, zone: Zone, ids: readonly string[], signal?: AbortSignal) {
  const search = new URLSearchParams([['of', of], ['timezone', zone], ...ids.map((id): [string, string] => ['id', id])])
  const { data, meta } = checked(envelope(days), 'days', await getJson(`${DAYS_PATH}?${search}`, signal))
  const asKnown = (scans: readonly number[]): Counts =>
    scans.map((count, day) => (data.known?.[day] === false ? null : count))
  return {
    rows: data.rows.map(({ id, scans, before }) => ({ id, scans: asKnown(scans), before })),
    none: asKnown(data.days.map(() => 0)),
    meta,
  }
}
