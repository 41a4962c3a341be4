import { createContext, use } from 'react'

/** Closes the popover or sheet around a component; does nothing where there is none. */
export const Dismiss = createContext<() => void>(() => undefined)

export function useDismiss(): () => void {
  return use(Dismiss)
}
