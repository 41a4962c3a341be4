import { queryOptions, type QueryClient, type QueryKey, type UseMutationOptions } from '@tanstack/react-query'
import {
  ANNOTATIONS_PATH,
  annotationAnswer,
  annotationsAnswer,
  type Annotation,
  type AnnotationInput,
} from '#contract/annotations.ts'
import type { CalendarDate } from '#contract/period.ts'
import { checked, getJson, searchOf } from './client.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

/** First and last date, both included. */
interface Dates {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

const KEY = 'annotations'

/** What is noted on the dates of a span, by date. Others may note something meanwhile: it is asked for as figures are. */
export function annotationsQuery(dates: Dates) {
  return queryOptions({
    queryKey: [KEY, dates],
    queryFn: async ({ signal }): Promise<readonly Annotation[]> =>
      checked(annotationsAnswer, KEY, await getJson(`${ANNOTATIONS_PATH}?${searchOf(dates)}`, signal)).data,
    ...asFigures,
  })
}

/** A change, with the annotation as it is to be; of one that is removed as it was. */
export interface AnnotationChange {
  readonly kind: 'add' | 'change' | 'remove'
  readonly annotation: Annotation
}

const UNSAVED = 'unsaved-'
let unsaved = 0

/** An annotation that the server does not know yet. */
export function draft({ date, text }: AnnotationInput, now: string): Annotation {
  return { id: `${UNSAVED}${++unsaved}`, date, text, createdAt: now, updatedAt: now }
}

/** Whether the server has yet to give it an id, so that nothing else can be done with it. */
export function isUnsaved({ id }: Pick<Annotation, 'id'>): boolean {
  return id.startsWith(UNSAVED)
}

/** All lists that are known, of whatever spans. */
type Known = readonly [QueryKey, readonly Annotation[] | undefined][]

/** Makes a change in sight at once and on the server; takes it back in sight where the server does not take it. */
export function annotationChanges(
  client: QueryClient,
): UseMutationOptions<Annotation | undefined, Error, AnnotationChange, Known> {
  return {
    mutationKey: [KEY],
    mutationFn: sendChange,
    onMutate: async (change) => {
      // An answer on its way knows nothing of the change.
      await client.cancelQueries({ queryKey: [KEY] })
      const before: Known = client.getQueriesData({ queryKey: [KEY] })
      inSight(client, change)
      return before
    },
    onSuccess: (saved, change) => {
      if (saved === undefined || saved.id === change.annotation.id) return
      inSight(client, { kind: 'remove', annotation: change.annotation })
      inSight(client, { kind: 'add', annotation: saved })
    },
    onError: (_error, _change, before) => {
      for (const [key, list] of before ?? []) client.setQueryData(key, list)
    },
    // Of several changes at a time only the last asks: the answer to another would not know of it.
    onSettled: () => {
      if (client.isMutating({ mutationKey: [KEY] }) === 1) void client.invalidateQueries({ queryKey: [KEY] })
    },
  }
}

async function sendChange({ kind, annotation }: AnnotationChange): Promise<Annotation | undefined> {
  const { id, date, text } = annotation
  const one = `${ANNOTATIONS_PATH}/${encodeURIComponent(id)}`
  if (kind === 'remove') {
    await send('DELETE', one)
    return undefined
  }
  const body =
    kind === 'add' ? await send('POST', ANNOTATIONS_PATH, { date, text }) : await send('PUT', one, { date, text })
  return checked(annotationAnswer, KEY, body).data
}

/** Makes a change in all lists that are known. */
function inSight(client: QueryClient, change: AnnotationChange): void {
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: [KEY] })) {
    const list = state.data as readonly Annotation[] | undefined
    if (list !== undefined) client.setQueryData(queryKey, changed(list, change, queryKey[1] as Dates))
  }
}

/** A list of a span after a change, in the order of the server's. */
export function changed(
  list: readonly Annotation[],
  { kind, annotation }: AnnotationChange,
  { from, to }: Dates,
): readonly Annotation[] {
  const others = list.filter(({ id }) => id !== annotation.id)
  if (kind === 'remove' || annotation.date < from || annotation.date > to) return others
  return [...others, annotation].sort((a, b) => compare(a.date, b.date) || compare(a.createdAt, b.createdAt))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
