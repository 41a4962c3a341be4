/** Texts that are kept in this browser under a name. */

/** What could not be kept, for storage is full, or closed to the page; it holds until the page is left. */
const held = new Map<string, string | undefined>()
const listeners = new Set<() => void>()

/** Undefined where nothing was kept, or it cannot be read. It may come from another version, or from another hand. */
export function stored(name: string): string | undefined {
  if (held.has(name)) return held.get(name)
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text, or with `undefined` none. Never throws. */
export function store(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
    held.delete(name)
  } catch {
    held.set(name, text)
  }
  for (const changed of listeners) changed()
}

/** Calls back when anything was kept, here or in another tab; answers with the way to end that. */
export function onStored(changed: () => void): () => void {
  listeners.add(changed)
  addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    removeEventListener('storage', changed)
  }
}
