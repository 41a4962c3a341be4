import { startTransition, useEffect, useMemo, useState } from 'react'
import { inSlices } from '#src/lib/in-slices.ts'
import { groupsFor } from './groups.ts'
import { placeGroups, type Placed } from './layout.ts'
import type { Source } from './source.ts'

interface Looked {
  readonly query: string
  readonly sources: readonly Source[]
  readonly recent: ReadonlySet<string>
}

interface Found {
  /** What was looked for: what is typed, once its letters are painted and all is looked through. */
  readonly query: string
  readonly placed: readonly Placed[]
  /** Options in all groups. */
  readonly count: number
  /** Looks through the rest at once, for somebody takes what they have typed. The same where nothing is left. */
  readonly settle: () => Pick<Found, 'placed' | 'count'>
}

/**
 * Looks for what is typed in slices, so that among tens of thousands of codes no key waits for the one before it. Until
 * something is found what was found before stays.
 */
export function useFound(
  query: string,
  sources: readonly Source[],
  recent: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
): Found {
  const wanted = useMemo((): Looked => ({ query, sources, recent }), [query, sources, recent])
  const [shown, setShown] = useState(wanted)
  useEffect(
    () =>
      inSlices(
        (hasTime) => sources.every((source) => !source.isReady() || source.look(query, recent, hasTime)),
        () => startTransition(() => setShown(wanted)),
      ),
    [query, sources, recent, wanted],
  )
  const found = useMemo(() => placeFound(shown, unfolded), [shown, unfolded])
  const settle = () => {
    if (shown === wanted && sources.every((source) => source.isReady())) return found
    for (const source of sources) source.prepare(() => true)
    // Another object: what was not ready may be shown as wanted already.
    setShown({ ...wanted })
    return placeFound(wanted, unfolded)
  }
  return { query: shown.query, ...found, settle }
}

function placeFound({ query, sources, recent }: Looked, unfolded: ReadonlySet<string>) {
  const placed = placeGroups(groupsFor(query, sources, recent, unfolded))
  return { placed, count: placed.reduce((sum, { options }) => sum + options, 0) }
}
