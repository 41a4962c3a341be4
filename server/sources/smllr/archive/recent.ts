/** What was used last, kept in memory up to a size; whatever was not used for longest makes room. */
export interface Recent<T> {
  get(key: string): T | undefined
  /** `bytes`: how much room it takes. One entry may take more than all together may: the latest always stays. */
  set(key: string, value: T, bytes: number): void
  clear(): void
}

/** Empty; all its entries together may take so many bytes. */
export function createRecent<T>(mostBytes: number): Recent<T> {
  // A map tells its keys in the order in which they were set: what is used is set anew, so the first is the oldest.
  const entries = new Map<string, { readonly value: T; readonly bytes: number }>()
  let total = 0
  function remove(key: string): void {
    total -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, bytes) {
      remove(key)
      entries.set(key, { value, bytes })
      total += bytes
      for (const oldest of entries.keys()) {
        if (total <= mostBytes || entries.size === 1) break
        remove(oldest)
      }
    },
    clear() {
      entries.clear()
      total = 0
    },
  }
}
