import { useSyncExternalStore } from 'react'

/** Single keys get in the way of speech input and of some ways to type: they can be switched off (WCAG 2.1.4). */
const STORAGE_KEY = 'scanboard.shortcuts'

const listeners = new Set<() => void>()
/** Where storage is closed to pages; holds until the page is left. */
let held: boolean | undefined

/** Whether shortcuts are on; followed by other tabs. */
export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore(subscribe, areShortcutsEnabled)
}

export function enableShortcuts(enabled: boolean): void {
  try {
    if (enabled) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, 'off')
    held = undefined
  } catch {
    held = enabled
  }
  for (const changed of listeners) changed()
}

function areShortcutsEnabled(): boolean {
  if (held !== undefined) return held
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    removeEventListener('storage', changed)
  }
}
