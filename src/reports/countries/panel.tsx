import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '#src/api/queries.ts'
import { countryCode } from '#src/lib/countries.ts'
import { SubjectTakeAway } from '#src/take-away/take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import { toCountries } from './select.ts'

const COLUMNS = { name: 'country', key: ['country_code', 'Code'], keyOf: countryCode } as const

const organisation = { kind: 'organisation' } as const

/** Where people scan, over all codes. */
export function CountriesPanel() {
  const { query } = useFilters()
  const answer = useQuery({ ...reportQuery('summary', { query }), select: toCountries })
  return (
    <BreakdownPanel
      title="Scans by country"
      columns={['Country', 'Scans']}
      noun="countries"
      answer={answer}
      shown={useShown('countries', 8)}
      names={COLUMNS}
      take={(taken) => <SubjectTakeAway subject={organisation} fileParts={['countries']} {...taken} />}
      className="min-h-102"
    />
  )
}
