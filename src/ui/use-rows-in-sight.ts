import { startTransition, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { rootFontSize } from './root-font-size.ts'

/** Rows kept ready above and below, so that scrolling and the Tab key find them drawn. */
const SPARE = 8
/** So much of the window at least is taken by what stands above a list, in rem. */
const ABOVE = 18
/** The range moves in steps of so many rows: not each pixel scrolled draws anew. */
const STEP = 4

/**
 * Which of many rows of one height lie in the window or near it, while the page scrolls: from `first` up to, not
 * including, `end`. All rows being of one height, this is a division; a library would measure them.
 */
export function useRowsInSight(
  list: RefObject<HTMLElement | null>,
  { count, height }: { readonly count: number; readonly height: number },
): { readonly first: number; readonly end: number } {
  const [place, setPlace] = useState<Place>()

  // Places are read only when the browser says that something moved: at other times it would lay out the page anew.
  useLayoutEffect(() => {
    const look = () => setPlace((last) => samePlace(last, placeOf(list.current, height)))
    // At once, or a frame is painted without the rows that scrolled into it.
    const scrolled = () => flushSync(look)
    // The spare rows come in between: what somebody does in the list's first moment does not wait for them.
    const observer = new ResizeObserver(() => startTransition(look))
    observer.observe(document.documentElement)
    addEventListener('scroll', scrolled, { passive: true })
    // A window made higher leaves the page as it is.
    addEventListener('resize', look)
    return () => {
      observer.disconnect()
      removeEventListener('resize', look)
      removeEventListener('scroll', scrolled)
    }
  }, [list, height])

  // In the first frame those alone that the window can show: the others are not missed before somebody scrolls.
  if (place === undefined) return { first: 0, end: Math.min(rowsInWindow(height, ABOVE * rootFontSize()), count) }
  const { top, inWindow } = place
  const first = Math.min(Math.max(top - SPARE, 0), Math.max(count - inWindow, 0))
  return { first, end: Math.min(top + inWindow + STEP + SPARE, count) }
}

interface Place {
  /** The row at the window's upper edge, in steps; negative while the list begins below it. */
  readonly top: number
  /** How many rows the window has room for. */
  readonly inWindow: number
}

function placeOf(list: HTMLElement | null, height: number): Place {
  const top = list?.getBoundingClientRect().top ?? 0
  return { top: Math.floor(-top / height / STEP) * STEP, inWindow: rowsInWindow(height) }
}

function rowsInWindow(height: number, above = 0): number {
  return Math.max(Math.ceil((innerHeight - above) / height), 0)
}

/** The last one where nothing changed, so that nothing is drawn anew. */
function samePlace(last: Place | undefined, next: Place): Place {
  return last?.top === next.top && last.inWindow === next.inWindow ? last : next
}
