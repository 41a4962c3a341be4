import { useSyncExternalStore } from 'react'
import { externalStore } from '#src/lib/external-store.ts'

/** What a control shows of the keys that do the same, by the id of the command. */
type KeyHints = Readonly<Record<string, { readonly words: string; readonly aria: string | undefined }>>

const hints = externalStore<KeyHints>({})

/** Told by the shortcuts, whose code comes later; nothing while they are switched off. */
export const setKeyHints = hints.set

/** The attributes of a control that a key stands for: its title with the key behind it, and the key itself. */
export type KeyHintOf<Id extends string = string> = (
  id: Id,
  title?: string,
) => { readonly title: string | undefined; readonly 'aria-keyshortcuts': string | undefined }

export function useKeyHint(): KeyHintOf {
  const known = useSyncExternalStore(hints.subscribe, hints.get)
  return (id, title) => {
    const hint = known[id]
    const words = hint && (title ? `${title} (${hint.words})` : hint.words)
    return { title: words ?? title, 'aria-keyshortcuts': hint?.aria }
  }
}
