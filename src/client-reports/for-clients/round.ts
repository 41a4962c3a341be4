/**
 * Drafts for many clients, made one after the other while the page is open, whichever part of it is in sight: a source is not
 * asked for all of them at once, and each that is made is safe.
 */
import { useQueryClient, type Mutation, type MutationOptions, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { NewReport } from '#contract/reports.ts'
import { newReport } from '#src/api/reports.ts'
import type { ShownError } from '#src/ui/error-words.tsx'

export interface ToMake {
  readonly client: { readonly id: string; readonly name: string }
  readonly asked: NewReport
}

interface Made {
  readonly id: string
  /** Where they are told. */
  readonly scans?: number
}

export interface RoundEntry {
  /** Of the client. */
  readonly name: string
  readonly key: number
  readonly state: 'waiting' | 'gathering' | 'made' | 'failed'
  /** Of one that is made. */
  readonly made?: Made
  /** Why it failed. */
  readonly why?: ShownError
}

const ROUND = 'report-round'
type Making = Mutation<Made, Error, ToMake>

const allOf = (client: QueryClient) => client.getMutationCache().findAll({ mutationKey: [ROUND] }) as Making[]

/** Those that are made or wait to be, in their order. Empty where nobody has asked for any. */
export function useRound(): readonly RoundEntry[] {
  const client = useQueryClient()
  const subscribe = useCallback((onChange: () => void) => client.getMutationCache().subscribe(onChange), [client])
  // As a text it is the same for as long as nothing has changed. The library's own hook would come with every list.
  const told = useSyncExternalStore(subscribe, () => JSON.stringify(allOf(client).map(entryOf)))
  return useMemo(() => JSON.parse(told) as RoundEntry[], [told])
}

function entryOf({ mutationId, state: { status, isPaused, variables, data, error } }: Making): RoundEntry {
  return {
    key: mutationId,
    name: variables?.client.name ?? '',
    state: status === 'success' ? 'made' : status === 'error' ? 'failed' : isPaused ? 'waiting' : 'gathering',
    ...(data && { made: data }),
    ...(error && { why: inText(error) }),
  }
}

/** What is shown of an error, which has no text of its own in JSON; of its cause, that there is one. */
function inText({ message, status = 0, cause }: ShownError): ShownError {
  return { message, status, ...(cause !== undefined && { cause: true }) }
}

/** What can be done with a round. */
export function useRoundActions() {
  const client = useQueryClient()
  const cache = client.getMutationCache()
  const remove = (which: (making: Making) => boolean) => {
    for (const making of allOf(client).filter(which)) cache.remove(making)
  }
  return {
    start: (all: readonly ToMake[]) => {
      for (const one of all) make(cache.build<Made, Error, ToMake, unknown>(client, making(client)), one)
      keepOpen(client)
    },
    /** Those that failed, or one of them. */
    tryAgain: (key?: number) => {
      const wanted = allOf(client).filter(({ mutationId }) => key === undefined || mutationId === key)
      for (const one of wanted) {
        const { status, variables } = one.state
        if (status === 'error' && variables) make(one, variables)
      }
      keepOpen(client)
    },
    /** What has not begun is not made. */
    stop: () => remove(({ state }) => state.isPaused),
    /** Forgets what is over. */
    clear: () => remove(({ state }) => state.status !== 'pending'),
  }
}

function making(client: QueryClient): MutationOptions<Made, Error, ToMake> {
  const { mutationFn, onSuccess } = newReport(client)
  return {
    mutationKey: [ROUND],
    // Of one scope only one is under way; the others wait.
    scope: { id: ROUND },
    gcTime: Infinity,
    mutationFn: async ({ asked }, context) => {
      const report = await mutationFn!(asked, context)
      await onSuccess?.(report, asked, undefined, context)
      const { figures } = report.content
      return { id: report.id, ...(figures && { scans: figures.scans }) }
    },
  }
}

function make(one: Making, variables: ToMake): void {
  // What went wrong stands in its entry.
  one.execute(variables).catch(() => {})
}

/** The browser asks whether the tab is to be closed while some are still to be made. */
function keepOpen(client: QueryClient): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', ask)
  const unsubscribe = client.getMutationCache().subscribe(() => {
    if (allOf(client).some(({ state }) => state.status === 'pending')) return
    removeEventListener('beforeunload', ask)
    unsubscribe()
  })
}
