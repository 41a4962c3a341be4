import { useSyncExternalStore } from 'react'
import { onStored, store, stored } from '../lib/stored.ts'

/** Single keys get in the way of speech input and of some ways to type: they can be switched off (WCAG 2.1.4). */
const STORAGE_KEY = 'scanboard.shortcuts'

/** Whether shortcuts are on; followed by other tabs. */
export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore(onStored, () => stored(STORAGE_KEY) !== 'off')
}

export function enableShortcuts(enabled: boolean): void {
  store(STORAGE_KEY, enabled ? undefined : 'off')
}
