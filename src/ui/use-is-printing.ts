import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { externalStore } from '#src/lib/external-store.ts'

const isPrinting = externalStore(false)

/** Whether the page is being put on paper: what has to be measured or left out on a screen is then drawn for paper. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(isPrinting.subscribe, isPrinting.get)
}

function set(printing: boolean) {
  // The browser takes the page as it stands when its listeners return.
  flushSync(() => isPrinting.set(printing))
}

window.addEventListener('beforeprint', () => set(true))
window.addEventListener('afterprint', () => set(false))
