import { useCallback, type RefCallback } from 'react'

/**
 * A ref for a control that goes away when it has done what it was pressed for: if it has the focus then, the part of the page
 * that it stands in takes it, so that whoever works by keyboard goes on from there; or what is nearer, if there is any. `nearer`
 * is a function outside of the component, or the same one each time.
 */
export function useHandedOnFocus<Control extends HTMLElement>(
  nearer?: (control: Control) => HTMLElement | null | undefined,
): RefCallback<Control> {
  return useCallback(
    (control: Control) => {
      const around = partAround(control)
      return () => {
        if (around === null || document.activeElement !== control) return
        const next = nearer?.(control)
        if (!next) around.tabIndex = -1
        ;(next ?? around).focus({ preventScroll: true })
      }
    },
    [nearer],
  )
}

/** The part of the page that a control stands in; below a dialog nothing can have the focus. */
export function partAround(control: HTMLElement): HTMLElement | null {
  return control.closest<HTMLElement>('section, dialog, #main')
}
