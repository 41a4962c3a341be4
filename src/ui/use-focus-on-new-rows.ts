import { useLayoutEffect, useRef } from 'react'
import { partAround } from './use-handed-on-focus.ts'

const rowsIn = (part: HTMLElement) => part.querySelectorAll('tbody tr, li')
const CONTROL = 'a[href], button'

interface Pressed {
  readonly button: HTMLElement
  /** What its list stands in, and the rows in it until then. */
  readonly part: HTMLElement
  readonly rows: ReadonlySet<Element>
  /** How many were in sight. */
  readonly count: number
  readonly isByKeyboard: boolean
}

/**
 * For buttons that bring rows into a list and then go away: the focus goes to the first row that came in, or to the part of
 * the page where it has nothing to press. Where rows went, it goes to the button that brings them back. Tell it what was
 * pressed, just before `count` changes.
 */
export function useFocusOnNewRows(count: number): (button: HTMLElement) => void {
  const last = useRef<Pressed>(undefined)
  useLayoutEffect(() => {
    const pressed = last.current
    // Not yet: how many are in sight stands in the address, which comes a moment after the press.
    if (pressed === undefined || pressed.count === count) return
    last.current = undefined
    const { button, part, rows, isByKeyboard } = pressed
    if (button.isConnected || document.activeElement !== document.body) return
    const row = [...rowsIn(part)].find((row) => !rows.has(row))
    const next = row === undefined ? part.querySelector('[data-show-more] button') : row.querySelector(CONTROL)
    const target = next instanceof HTMLElement ? next : part
    if (target === part) part.tabIndex = -1
    // A finger or mouse is where it is; whoever works by keyboard goes to where the rows are.
    target.focus({ preventScroll: !isByKeyboard })
  })
  return (button) => {
    const part = partAround(button)
    if (part === null) return
    const rows = new Set(rowsIn(part))
    last.current = { button, part, rows, count, isByKeyboard: button.matches(':focus-visible') }
  }
}
