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

/** The attributes of a control that a key stands for: its title with the key behind it, and the key itself. */
export type KeyHintOf<Id extends string = string> = (
  id: Id,
  title?: string,
) => { readonly title: string | undefined; readonly 'aria-keyshortcuts': string | undefined }

export function useKeyHint(): KeyHintOf {
  const known = useSyncExternalStore(subscribe, () => hints)
  return (id, title) => {
    const hint = known[id]
    const words = hint && (title ? `${title} (${hint.words})` : hint.words)
    return { title: words ?? title, 'aria-keyshortcuts': hint?.aria }
  }
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
