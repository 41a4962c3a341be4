import { useCallback, type RefCallback } from 'react'

/**
 * A ref for a control that goes away when it has done what it was pressed for: if it has the focus then, the part of the page
 * that it stands in takes it, so that whoever works by keyboard goes on from there.
 */
export function useHandedOnFocus<Control extends HTMLElement>(): RefCallback<Control> {
  return useCallback((control: Control) => {
    const around = control.closest<HTMLElement>('section, #main')
    return () => {
      if (around === null || document.activeElement !== control) return
      around.tabIndex = -1
      around.focus({ preventScroll: true })
    }
  }, [])
}
