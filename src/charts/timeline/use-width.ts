import { startTransition, useCallback, useState } from 'react'
import { useIsPrinting } from '#src/ui/use-is-printing.ts'

/** Of a chart in a panel on A4, by the margins in `print.css`. Paper cannot be measured before it is printed on. */
const PAPER_WIDTH = 646

let isFirst = true

/** Width of an element in pixels, followed as it changes; 0 before it is there. On paper that of the paper. */
export function useWidth(): [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(0)
  const isPrinting = useIsPrinting()
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    // At once too, for the observer's first word comes after the first paint: but not for the first chart of a visit, which
    // comes with the rest of its page. To draw both in one go would keep a slow phone from answering for half a second.
    if (!isFirst) setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => {
      isFirst = false
      startTransition(() => setWidth(element.clientWidth))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [isPrinting && width > 0 ? PAPER_WIDTH : width, ref]
}
