import { useSyncExternalStore, type RefObject } from 'react'

/** Rows kept ready above and below, so that scrolling and the Tab key find them drawn. */
const SPARE = 8
/** The range moves in steps of so many rows: not each pixel scrolled draws anew. */
const STEP = 4

/**
 * Which of many rows of one height lie in the window or near it, while the page scrolls: from `first` up to, not
 * including, `end`. All rows being of one height, this is a division; a library would measure them.
 */
export function useRowsInSight(
  list: RefObject<HTMLElement | null>,
  rows: { readonly count: number; readonly height: number },
): { readonly first: number; readonly end: number } {
  const { count, height } = rows
  const topInSight = useSyncExternalStore(onScroll, () => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    return Math.floor(-top / height / STEP) * STEP
  })
  const windowHeight = useSyncExternalStore(onScroll, readWindowHeight)
  const first = Math.min(Math.max(topInSight - SPARE, 0), count)
  const inWindow = Math.ceil(windowHeight / height) + STEP
  return { first, end: Math.min(topInSight + inWindow + SPARE, count) }
}

function onScroll(changed: () => void) {
  addEventListener('scroll', changed, { passive: true })
  addEventListener('resize', changed)
  return () => {
    removeEventListener('scroll', changed)
    removeEventListener('resize', changed)
  }
}

function readWindowHeight(): number {
  return innerHeight
}
