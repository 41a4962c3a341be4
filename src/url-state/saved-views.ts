import { useCallback, useSyncExternalStore } from 'react'
import { onStored, store, stored } from '../lib/stored.ts'

/** A view of a page under a name: the search part of its address, so that the view is an ordinary link. */
export interface SavedView {
  readonly name: string
  /** Without the question mark. */
  readonly search: string
}

const KEY = 'scanboard.views'

/** By path. Kept in the browser: whoever is to have a view is sent its link. */
type Stored = Readonly<Record<string, readonly SavedView[]>>

const NONE: readonly SavedView[] = []

/** The views of a page that are kept here, by name, and the way to change them. A name is given once. */
export function useSavedViews(path: string) {
  const text = useSyncExternalStore(onStored, () => stored(KEY))
  const views = readViews(text)[path] ?? NONE
  const change = useCallback(
    (to: (views: readonly SavedView[]) => readonly SavedView[]) => {
      const all = readViews(stored(KEY))
      const next = { ...all, [path]: [...to(all[path] ?? NONE)].sort((a, b) => a.name.localeCompare(b.name)) }
      store(KEY, JSON.stringify(next))
    },
    [path],
  )
  return {
    views,
    /** Takes the place of what had the name. */
    save: (view: SavedView) => change((views) => [...without(views, view.name), view]),
    rename: (from: string, to: string) =>
      change((views) => {
        const renamed = views.find(({ name }) => name === from)
        return renamed === undefined ? views : [...without(without(views, from), to), { ...renamed, name: to }]
      }),
    remove: (name: string) => change((views) => without(views, name)),
  }
}

function without(views: readonly SavedView[], unwanted: string): readonly SavedView[] {
  return views.filter(({ name }) => name !== unwanted)
}

/** What is kept may be of another version, or written by somebody else: what cannot be read counts as nothing. */
export function readViews(text: string | undefined): Stored {
  try {
    const paths: unknown = JSON.parse(text ?? '{}')
    if (typeof paths !== 'object' || paths === null) return {}
    return Object.fromEntries(
      Object.entries(paths).map(([path, views]) => [path, Array.isArray(views) ? views.filter(isView) : []]),
    )
  } catch {
    return {}
  }
}

function isView(view: unknown): view is SavedView {
  return (
    typeof view === 'object' &&
    view !== null &&
    'name' in view &&
    typeof view.name === 'string' &&
    'search' in view &&
    typeof view.search === 'string'
  )
}
