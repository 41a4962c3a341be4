import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useCallback } from 'react'
import { Link } from 'react-router'
import type { Subject } from '#contract/history.ts'
import { useCanFilter } from '#src/api/can-filter.ts'
import { brokenDownQuery, type BrokenDown } from '#src/api/breakdowns.ts'
import type { Part } from '#src/lib/breakdown.ts'
import { countryName } from '#src/lib/countries.ts'
import { cx } from '#src/lib/cx.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { FilterLink } from '#src/url-state/filter-link.tsx'
import { held } from '#src/url-state/held.ts'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import * as words from '#words/reports/places.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { Exactness } from './exactness.tsx'
import './places.css'
import { canBeAskedFor, toPlaces, type Drill, type Level } from './select.ts'
import { placeParams, usePlace } from './use-place.ts'
import { LEVELS, titleWithin } from './levels.ts'
import { WorldOf } from './world.tsx'

/**
 * Where people scan: countries on a map and in a table, then the regions of one, then the cities of one of those. Where
 * the source can filter, each step narrows the whole page.
 */
export function PlacesPanel({
  subject,
  first,
  className,
}: {
  subject: Subject
  /** How many rows are in sight at first. */
  first: number
  className?: string
}) {
  const { query } = useFilters()
  const { only: locked, isFixed } = held()
  const canFilter = useCanFilter() && !isFixed
  const drill = usePlace()
  const { country, region } = drill
  const select = useCallback((answer: BrokenDown) => toPlaces(answer, { country, region }), [country, region])
  const answer = useQuery({ ...brokenDownQuery(subject, query), select })
  const level = answer.data?.level ?? 'country'
  const { title, heading, noun } = words.levels[level]
  const { filePart, names } = LEVELS[level]
  const label = (part: Part) => {
    if (canFilter) return canBeAskedFor(level, part.key) ? <Filtering level={level} part={part} /> : part.name
    if (locked.country !== undefined) return part.name
    return answer.data?.leadsOn.includes(part.key) ? <Leading level={level} part={part} drill={drill} /> : part.name
  }
  return (
    <BreakdownPanel
      title={title}
      columns={[heading, words.scans]}
      noun={noun}
      answer={answer}
      shown={useShown('places', first)}
      names={names}
      take={(taken) => (
        <SubjectTakeAway
          subject={subject}
          fileParts={[filePart, country ?? '', region ?? '']}
          {...taken}
          title={titleWithin(level, drill)}
        />
      )}
      className={cx('places', subject.kind !== 'organisation' && 'places-of-part', className)}
      head={<Breadcrumb drill={drill} asFilter={canFilter} isComing={answer.isPlaceholderData} />}
      beside={
        answer.data && (
          <WorldOf countries={answer.data.countries} opens={answer.data.opens} drill={drill} asFilter={canFilter} />
        )
      }
      label={label}
      nothing={country !== undefined ? words.noScansFrom(region || countryName(country)) : words.noScans}
      foot={<Exactness />}
    />
  )
}

interface RowProps {
  readonly level: Level
  readonly part: Part
}

/** What is narrower than a place means nothing in another: it is taken away with it. */
const INSIDE: Readonly<Record<Level, object>> = {
  country: { region: undefined, city: undefined },
  region: { city: undefined },
  city: {},
}

function Filtering({ level, part: { key, name } }: RowProps) {
  return (
    <FilterLink only={{ [level]: key, ...INSIDE[level] }} resets={{ places: undefined }}>
      {name}
    </FilterLink>
  )
}

function Leading({ level, part: { key, name }, drill }: RowProps & { drill: Drill }) {
  const changed = useChangedSearch()
  const inside = level === 'country' ? { country: key, region: undefined } : { ...drill, region: key }
  return (
    <Link
      to={changed(placeParams(inside, false))}
      preventScrollReset
      className="flex h-8 w-fit max-w-full items-center gap-1 hover:underline"
    >
      <span className="truncate">{name}</span>
      <ChevronRight aria-hidden className="size-3.5 shrink-0 text-muted" />
    </Link>
  )
}
