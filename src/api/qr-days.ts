import { queryOptions, useQuery } from '@tanstack/react-query'
import { envelope } from '#contract/answers.ts'
import { MOST_QR_IDS, QR_DAYS_PATH, qrDays } from '#contract/qr-days.ts'
import type { Zone } from '#contract/zone.ts'
import { checked, getJson } from './client.ts'
import { FRESH_MS, repeats, statusQuery } from './queries.ts'

/** Whether the source tells the days of codes, so that they can be asked for. */
export function useCountsDays(): boolean {
  const { data } = useQuery({ ...statusQuery(), select: ({ source }) => source.countsDays === true })
  return data === true
}

/**
 * The scans of one code on each of the last days, oldest first; null where there is no such code. What many rows ask for
 * within a moment goes out as one question, without those that have scrolled out of sight by then.
 */
export function qrDaysQuery(id: string, zone: Zone) {
  return queryOptions({
    queryKey: ['qr-days', zone, id],
    queryFn: ({ signal }) =>
      new Promise<Days | null>((resolve, reject) => {
        enqueue(zone, { id, signal, resolve, reject })
      }),
    staleTime: 5 * FRESH_MS,
    ...repeats,
  })
}

export type Days = readonly number[]

interface Waiting {
  readonly id: string
  readonly signal: AbortSignal
  readonly resolve: (days: Days | null) => void
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
  for (let first = 0; first < wanted.length; first += MOST_QR_IDS) {
    const together = wanted.slice(first, first + MOST_QR_IDS)
    request(
      zone,
      together.map(({ id }) => id),
    ).then(
      (daysOf) => together.forEach(({ id, resolve }) => resolve(daysOf.get(id) ?? null)),
      (error: unknown) => together.forEach(({ reject }) => reject(error)),
    )
  }
}

async function request(zone: Zone, ids: readonly string[]): Promise<ReadonlyMap<string, Days>> {
  const search = new URLSearchParams([['timezone', zone], ...ids.map((id): [string, string] => ['id', id])])
  const { data } = checked(envelope(qrDays), 'qr-days', await getJson(`${QR_DAYS_PATH}?${search}`, undefined))
  return new Map(data.codes.map(({ id, scans }) => [id, scans]))
}
