import { ListFilter } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { PLACE_NAMES, type FilterName, type ScanFilter } from '#contract/scan-filter.ts'
import { cx } from '#src/lib/cx.ts'
import { filtersInWords, filtersOn } from '#src/lib/scan-filters.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { held } from '#src/url-state/held.ts'
import { useFilters, useSetFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/app/filter-bar.ts'
import { Chip } from './chip.tsx'
import './filter-bar.css'

/** What goes with a filter: a city is nowhere without its region. */
function goingWith(name: FilterName): readonly FilterName[] {
  const place = PLACES.indexOf(name)
  return place < 0 ? [name] : PLACES.slice(place)
}

const PLACES: readonly FilterName[] = PLACE_NAMES

/**
 * Which scans alone are counted, for as long as not all are: it stays in sight, so that nobody takes the figures for
 * those of all. On lists, which count all, it says that too.
 */
export function FilterBar({ ofPeriod }: { ofPeriod: boolean }) {
  const { only } = useFilters()
  const setFilters = useSetFilters()
  const filters = filtersInWords(only)
  const bar = useRef<HTMLElement>(null)
  const willRemove = useTell(filters, bar)
  if (filters === '') return null
  const change = (rest: ScanFilter) => {
    willRemove()
    setFilters({ only: rest })
  }
  const remove = (names: readonly FilterName[]) => {
    change(Object.fromEntries(Object.entries(only).filter(([name]) => !names.includes(name as FilterName))))
  }
  const on = filtersOn(only)
  const { only: locked } = held()
  return (
    <section
      ref={bar}
      aria-label={words.bar}
      tabIndex={-1}
      data-screen-only
      className={cx(
        '-mx-4 -mt-6 mb-2 flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 bg-page px-4 py-1.5 outline-none',
        ofPeriod && 'filter-bar',
      )}
    >
      <p className="inline-flex items-center gap-2">
        <ListFilter aria-hidden className="size-4 text-accent" />
        {ofPeriod ? words.only : words.notHere}
      </p>
      <ul className="contents">
        {on.map(({ name, value }) => (
          <li key={name}>
            <Chip name={name} value={value} onRemove={name in locked ? undefined : () => remove(goingWith(name))} />
          </li>
        ))}
      </ul>
      {on.filter(({ name }) => !(name in locked)).length > 1 && (
        <Button look="quiet" className="text-accent max-md:h-11" onClick={() => change({})}>
          {words.clear}
        </Button>
      )}
    </section>
  )
}

/**
 * Says a change to screen readers, and keeps the focus where a chip that was pressed goes with it. What else takes rows
 * away, keeps it itself: so this is to be told before.
 */
function useTell(filters: string, bar: { readonly current: HTMLElement | null }): () => void {
  const before = useRef(filters)
  const isPressed = useRef(false)
  useEffect(() => {
    if (before.current === filters) return
    before.current = filters
    announce(filters === '' ? words.all : words.counted(filters))
    if (!isPressed.current) return
    isPressed.current = false
    const place = bar.current ?? document.querySelector<HTMLElement>('#main')
    place?.focus({ preventScroll: true })
  }, [filters, bar])
  return () => {
    isPressed.current = true
  }
}
