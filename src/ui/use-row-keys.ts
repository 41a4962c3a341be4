import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'

interface Identified {
  readonly id: string
}

interface RowKeys {
  /** Position of the row that the Tab key comes to. Its controls alone are reached by Tab; it is always drawn. */
  readonly active: number
  /** For the grid itself. */
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The keyboard in a grid of rows, after the grid pattern of the ARIA practices: up and down, by row and by screen, Home
 * and End to the first and last row; left and right from cell to cell. Space selects, with Shift from the row changed
 * before, Escape selects none; Enter does what the control in the cell does, or else opens the row.
 */
export function useRowKeys(
  body: RefObject<HTMLElement | null>,
  {
    rows,
    height,
    onToggle,
    onSelectAll,
    onClear,
  }: {
    readonly rows: readonly Identified[]
    /** Of a row, in pixels. */
    readonly height: number
    readonly onToggle: (id: string, isRange: boolean) => void
    readonly onSelectAll: () => void
    readonly onClear: () => void
  },
): RowKeys {
  const [activeId, setActiveId] = useState<string>()
  const active = Math.max(0, activeId === undefined ? 0 : rows.findIndex(({ id }) => id === activeId))

  const moveTo = (position: number, column: number) => {
    const next = Math.min(Math.max(position, 0), rows.length - 1)
    // Drawn before it can have the focus.
    flushSync(() => setActiveId(rows[next]!.id))
    const row = body.current?.querySelector<HTMLTableRowElement>(`[aria-rowindex="${next + 2}"]`)
    if (!row) return
    focusCell(row, column)
    row.scrollIntoView({ block: 'nearest' })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const cell = target.closest('td')
    const row = target.closest('tr')
    // From the head too, where all are selected.
    if (event.key === 'Escape') {
      onClear()
      event.preventDefault()
      return
    }
    if (cell === null || row === null) return
    const position = Number(row.getAttribute('aria-rowindex')) - 2
    const screen = Math.max(1, Math.floor(innerHeight / height) - 4)
    const places: Record<string, number> = {
      ArrowDown: position + 1,
      ArrowUp: position - 1,
      PageDown: position + screen,
      PageUp: position - screen,
      Home: 0,
      End: rows.length - 1,
    }
    const isControl = target.matches('button, input')
    const withCommand = event.ctrlKey || event.metaKey
    if (event.altKey) return
    if (places[event.key] !== undefined) moveTo(places[event.key]!, cell.cellIndex)
    else if (event.key === 'ArrowRight') focusCell(row, cell.cellIndex, 1)
    else if (event.key === 'ArrowLeft') focusCell(row, cell.cellIndex, -1)
    else if (event.key === 'a' && withCommand) onSelectAll()
    else if (event.key === ' ' && (!isControl || event.shiftKey)) onToggle(rows[position]!.id, event.shiftKey)
    else if (event.key === 'Enter' && target === cell) row.querySelector('a')?.click()
    else return
    event.preventDefault()
  }

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const row = target.closest('td')?.closest('tr')
    if (row) setActiveId(rows[Number(row.getAttribute('aria-rowindex')) - 2]?.id)
  }
  return { active, onFocus, onKeyDown }
}

/** To the cell so many cells on that can be seen, to what can be operated in it or else to the cell itself. */
function focusCell(row: HTMLTableRowElement, column: number, step = 0): void {
  let at = column + step
  while (row.cells[at]?.getClientRects().length === 0) at += step || 1
  const cell = row.cells[at]
  if (cell === undefined) return
  const control = cell.querySelector<HTMLElement>('a, button, input')
  ;(control ?? cell).focus({ preventScroll: true })
}
