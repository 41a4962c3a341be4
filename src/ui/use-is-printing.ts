import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false
const listeners = new Set<() => void>()

/** Whether the page is being put on paper: what has to be measured or left out on a screen is then drawn for paper. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function set(printing: boolean) {
  isPrinting = printing
  // The browser takes the page as it stands when its listeners return.
  flushSync(() => {
    for (const changed of listeners) changed()
  })
}

window.addEventListener('beforeprint', () => set(true))
window.addEventListener('afterprint', () => set(false))
