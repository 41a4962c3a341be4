import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { Subject } from '#contract/history.ts'
import { filterParams, parseFilters } from './filters.ts'
import { paths } from './paths.ts'
import { useSearch } from './use-search.ts'

/** A code, a campaign or a client. */
export type PartSubject = Exclude<Subject, { kind: 'organisation' }>
/** What can be compared with its like: all codes of a tag, by its name, too. */
export type Compared = PartSubject | { readonly kind: 'tag'; readonly id: string }
export type ComparedKind = Compared['kind']

/** One is no comparison; more lines than colours for them cannot be told apart. */
export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 6

const KINDS: readonly ComparedKind[] = ['qr', 'campaign', 'client', 'tag']

/** Reads `qr:menu,campaign:spring`. Never throws: what names nothing, comes twice or is too much is left out. */
export function parseCompared(text: string): readonly Compared[] {
  const compared = new Map<string, Compared>()
  for (const part of text.split(',')) {
    const colon = part.indexOf(':')
    const kind = KINDS.find((kind) => kind === part.slice(0, colon))
    const id = decoded(part.slice(colon + 1))
    if (kind !== undefined && id !== '' && compared.size < MOST_COMPARED)
      compared.set(keyOf({ kind, id }), { kind, id })
  }
  return [...compared.values()]
}

/** As it stands in the address: an id may hold a comma or a colon, so each is encoded by itself. */
export function formatCompared(compared: readonly Compared[]): string {
  return compared.map(keyOf).join(',')
}

/** Names one of several subjects. */
export function keyOf({ kind, id }: Compared): string {
  return `${kind}:${encodeURIComponent(id)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The address of a comparison, with the period, zone and bots of this page. */
export function useCompareHref(): (compared: readonly Compared[]) => string {
  const [search] = useSearchParams()
  return useCallback(
    (compared) => {
      const params = filterParams(parseFilters(search))
      // Each has its own.
      if (compared.some(({ kind }) => kind === 'tag')) params.delete('tag')
      if (compared.length > 0) params.set('of', formatCompared(compared))
      const text = params.toString()
      return text === '' ? paths.compare() : `${paths.compare()}?${text}`
    },
    [search],
  )
}

/** What the page compares, and the way to change it, which Back undoes. */
export function useCompared(): [readonly Compared[], (compared: readonly Compared[]) => void] {
  const [search, setSearch] = useSearch()
  const set = useCallback(
    (compared: readonly Compared[]) => {
      setSearch((next) => {
        if (compared.length === 0) next.delete('of')
        else next.set('of', formatCompared(compared))
        return next
      })
    },
    [setSearch],
  )
  return [parseCompared(search.get('of') ?? ''), set]
}
