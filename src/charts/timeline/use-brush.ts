import { useState, type KeyboardEvent, type PointerEvent } from 'react'

/** Buckets that are being chosen, by index; `from` is where it began, so it may lie behind `to`. */
export interface Brush {
  readonly from: number
  readonly to: number
}

/** The first and the last of them. */
export function endsOf({ from, to }: Brush): [first: number, last: number] {
  return [Math.min(from, to), Math.max(from, to)]
}

/**
 * Choosing neighbouring buckets: by dragging across them with mouse or pen, or with Shift and the arrows. A finger that
 * moves over a chart reads it or scrolls.
 */
export function useBrush(onZoom: ((first: number, last: number) => void) | undefined) {
  const [brush, setBrush] = useState<Brush>()
  const finish = () => {
    setBrush(undefined)
    if (brush !== undefined && onZoom !== undefined) onZoom(...endsOf(brush))
  }
  return {
    /** Undefined while nothing, or only one bucket by mistake, is chosen. */
    brush: onZoom === undefined || brush?.from === brush?.to ? undefined : brush,
    onDown: (event: PointerEvent<HTMLElement>, at: number) => {
      if (onZoom === undefined || event.pointerType === 'touch' || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setBrush({ from: at, to: at })
    },
    onMove: (at: number) => setBrush((begun) => begun && { from: begun.from, to: at }),
    onUp: () => (brush?.from === brush?.to ? setBrush(undefined) : finish()),
    onCancel: () => setBrush(undefined),
    /** Whether the key was about choosing. `moveTo` moves the cursor. */
    onKey: (event: KeyboardEvent, at: number, count: number, moveTo: (at: number) => void): boolean => {
      if (onZoom === undefined) return false
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (event.shiftKey && step !== undefined) {
        const to = Math.min(Math.max(0, at + step), count - 1)
        setBrush({ from: brush?.from ?? at, to })
        moveTo(to)
      } else if (event.key === 'Enter' && brush !== undefined) finish()
      else if (event.key === 'Escape' && brush !== undefined) setBrush(undefined)
      else return false
      event.preventDefault()
      return true
    },
  }
}
