import { useSyncExternalStore } from 'react'

/** What a control shows of the keys that do the same, by the id of the command. */
export type KeyHints = Readonly<Record<string, { readonly words: string; readonly aria: string | undefined }>>

let hints: KeyHints = {}
const listeners = new Set<() => void>()

/** Told by the shortcuts, whose code comes later; nothing while they are switched off. */
export function setKeyHints(next: KeyHints): void {
  hints = next
  for (const changed of listeners) changed()
}

/** Gives the attributes of a control that a key stands for: its title with the key behind it, and the key itself. */
export function useKeyHint(): (id: string, title?: string) => { title?: string; 'aria-keyshortcuts'?: string } {
  const known = useSyncExternalStore(subscribe, () => hints)
  return (id, title) => {
    const hint = known[id]
    return {
      ...((title ?? hint) !== undefined && { title: [title, hint && `(${hint.words})`].filter(Boolean).join(' ') }),
      ...(hint?.aria !== undefined && { 'aria-keyshortcuts': hint.aria }),
    }
  }
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
