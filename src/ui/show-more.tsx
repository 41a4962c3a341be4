import type { MouseEvent } from 'react'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/ui/show-more.ts'
import { Button } from './button.tsx'
import { useFocusOnNewRows } from './use-focus-on-new-rows.ts'

/** How many rows of a list are in sight. */
export interface Shown {
  /** How many are at first. */
  readonly first: number
  readonly count: number
  readonly show: (count: number) => void
}

const STEP = 100

/** Under a list of which only the first rows are in sight: the others on demand, a hundred at a time. */
export function ShowMore({
  all,
  shown,
  label = (next) =>
    next === all ? words.showAll(formatExact(all)) : words.showSome(formatExact(next), formatExact(all)),
}: {
  all: number
  shown: Shown
  /** What the button says that shows so many rows. */
  label?: (next: number) => string
}) {
  const { first, count, show } = shown
  const pressed = useFocusOnNewRows(count)
  if (all <= first) return null
  const next = Math.min(all, count - (count % STEP) + STEP)
  const showing = (count: number) => (event: MouseEvent<HTMLElement>) => {
    pressed(event.currentTarget)
    show(count)
  }
  return (
    <div data-show-more className="mt-1 -mb-2 -ml-3 flex">
      {count < all && (
        <Button look="quiet" className="text-accent" onClick={showing(next)}>
          {label(next)}
        </Button>
      )}
      {count > first && (
        <Button look="quiet" className="text-accent" onClick={showing(first)}>
          {words.showFirst(formatExact(first))}
        </Button>
      )}
    </div>
  )
}
