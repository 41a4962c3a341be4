import { externalStore } from './external-store.ts'

/** Texts that are kept in this browser under a name. */

/** What could not be kept, for storage is full, or closed to the page; it holds until the page is left. */
const held = externalStore<ReadonlyMap<string, string | undefined>>(new Map())

/** Undefined where nothing was kept, or it cannot be read. It may come from another version, or from another hand. */
export function stored(name: string): string | undefined {
  if (held.get().has(name)) return held.get().get(name)
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text, or with `undefined` none. Never throws. */
export function store(name: string, text: string | undefined): void {
  const next = new Map(held.get())
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
    next.delete(name)
  } catch {
    next.set(name, text)
  }
  held.set(next)
}

/** Calls back when anything was kept, here or in another tab; answers with the way to end that. */
export function onStored(changed: () => void): () => void {
  const end = held.subscribe(changed)
  addEventListener('storage', changed)
  return () => {
    end()
    removeEventListener('storage', changed)
  }
}
