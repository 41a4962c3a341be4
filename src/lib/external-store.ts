/** A value that lives outside of React, for `useSyncExternalStore(store.subscribe, store.get)`. */
export interface ExternalStore<Value> {
  readonly get: () => Value
  /** Tells everybody, also where the value stays the same. */
  readonly set: (next: Value) => void
  /** Calls back after each `set`; answers with the way to end that. */
  readonly subscribe: (changed: () => void) => () => void
}

export function externalStore<Value>(first: Value): ExternalStore<Value> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      value = next
      for (const changed of listeners) changed()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
