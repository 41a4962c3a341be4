import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { TimelineProps } from './points.ts'

/** How long a second click may take to make a double click of the first. */
const DOUBLE_MS = 250

/**
 * Going into one bucket: by a click, by a second tap on the bucket that a first one has shown, or by Enter. A double click
 * leads back where there is a way back, and so a click waits for it there.
 */
export function useOpen({ data, leadsTo, onZoom, onZoomOut }: TimelineProps) {
  const [isTouched, setTouched] = useState(false)
  const tapped = useRef<number>(undefined)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const leads = (at: number) => leadsTo !== undefined && data.points[at]?.state !== 'toCome'
  const open = (at: number) => {
    if (leads(at)) onZoom?.(at, at)
  }
  return {
    leads,
    open,
    /** Whether it was a finger that read the chart last. */
    isTouched,
    /** `held`: what was read before. */
    onDown: ({ pointerType }: PointerEvent, at: number, held: number | undefined) => {
      setTouched(pointerType === 'touch')
      tapped.current = pointerType === 'touch' && held !== at ? undefined : at
    },
    /** A pointer that has been in another bucket was choosing, or reading, and opens nothing. */
    onMove: (at: number) => {
      if (tapped.current !== at) tapped.current = undefined
    },
    onUp: ({ pointerType, button }: PointerEvent, at: number) => {
      if (button !== 0 || tapped.current !== at) return
      tapped.current = undefined
      clearTimeout(waiting.current)
      if (pointerType === 'touch') open(at)
      else waiting.current = setTimeout(() => open(at), DOUBLE_MS)
    },
    onCancel: () => (tapped.current = undefined),
    onDouble: (at: number) => {
      clearTimeout(waiting.current)
      if (isTouched) return
      if (onZoomOut === undefined) open(at)
      else onZoomOut()
    },
  }
}
