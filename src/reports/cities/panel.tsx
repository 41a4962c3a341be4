import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import { finelyBrokenDownQuery } from '#src/api/breakdowns.ts'
import { useCanFilter } from '#src/api/can-filter.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { FilterLink } from '#src/url-state/filter-link.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import { title } from '#words/reports/cities.ts'
import { levels, scans } from '#words/reports/places.ts'
import { filterOf, toCities } from './select.ts'

const { heading, noun } = levels.city

/** The cities that most scans are from, whatever their country: where they lie is told by the panel of places. */
export function CitiesPanel({ subject }: { subject: Subject }) {
  const { query } = useFilters()
  const answer = useQuery({ ...finelyBrokenDownQuery(subject, query), select: toCities })
  const canFilter = useCanFilter()
  return (
    <BreakdownPanel
      title={title}
      columns={[heading, scans]}
      noun={noun}
      answer={answer}
      shown={useShown('cities', 5)}
      names={{ name: 'city' }}
      label={
        canFilter
          ? ({ key, name }) => (
              <FilterLink only={filterOf(key)} resets={{ places: undefined, cities: undefined }}>
                {name}
              </FilterLink>
            )
          : undefined
      }
      take={(taken) => <SubjectTakeAway subject={subject} fileParts={['top-cities']} {...taken} />}
      className="min-h-75"
    />
  )
}
