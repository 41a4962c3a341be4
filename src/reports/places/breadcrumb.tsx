import { useDeferredValue, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { countryName } from '#src/lib/countries.ts'
import { held } from '#src/url-state/held.ts'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import * as words from '#words/reports/places.ts'
import type { Drill } from './select.ts'
import { placeParams } from './use-place.ts'

/** The way back out: all countries, the country, the region. */
export function Breadcrumb({
  drill,
  asFilter,
  isComing,
}: {
  drill: Drill
  asFilter: boolean
  /** The rows are still those of the place before. */
  isComing: boolean
}) {
  const changed = useChangedSearch()
  const here = useRef<HTMLSpanElement>(null)
  const place = `${drill.country}/${drill.region}`
  const before = useRef(place)
  // Rows are drawn a moment after they come: until then the one that was chosen is still there.
  const isDrawn = !useDeferredValue(isComing) && !isComing
  useEffect(() => {
    if (before.current === place || !isDrawn) return
    before.current = place
    // The row or step that was chosen is gone; without this the focus would be lost with it.
    if (document.activeElement === document.body || document.activeElement === null) here.current?.focus()
  }, [place, isDrawn])

  const { only: locked } = held()
  const leadsOut = ({ country, region }: Drill) =>
    (locked.country !== undefined && country === undefined) || (locked.region !== undefined && region === undefined)
  const steps: { name: string; drill: Drill }[] = [
    { name: words.allCountries, drill: { country: undefined, region: undefined } },
  ]
  if (drill.country !== undefined) {
    steps.push({
      name: drill.country === '' ? words.levels.country.unknown : countryName(drill.country),
      drill: { country: drill.country, region: undefined },
    })
  }
  if (drill.region !== undefined) steps.push({ name: drill.region || words.levels.region.unknown, drill })
  return (
    // With nothing chosen there is nothing to go back to, but the focus still needs a place.
    <nav aria-label={words.place} className={drill.country === undefined ? 'sr-only' : 'mb-2 text-xs text-muted'}>
      <ol className="flex flex-wrap items-center gap-x-2">
        {steps.map((step, i) => (
          <li key={step.name} className="flex items-center gap-x-2">
            {i > 0 && <span aria-hidden>/</span>}
            {i < steps.length - 1 && leadsOut(step.drill) ? (
              <bdi>{step.name}</bdi>
            ) : i === steps.length - 1 ? (
              <span ref={here} tabIndex={-1} aria-current="true" className="text-ink">
                <bdi>{step.name}</bdi>
              </span>
            ) : (
              <Link
                to={changed(placeParams(step.drill, asFilter))}
                preventScrollReset
                className="py-1 text-accent hover:underline"
              >
                {step.name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
