import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import type { Envelope, QrReport } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { countryCode, countryName } from '#src/lib/countries.ts'
import { SubjectTakeAway } from '#src/take-away/take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { toPlaces, type Drill, type Level } from './select.ts'
import { drillParams, useDrill } from './use-drill.ts'

const words = {
  country: {
    heading: 'Country',
    noun: 'countries',
    names: { name: 'country', key: ['country_code', 'Code'], keyOf: countryCode },
  },
  region: { heading: 'Region', noun: 'regions', names: { name: 'region' } },
  city: { heading: 'City', noun: 'cities', names: { name: 'city' } },
} as const satisfies Record<Level, unknown>

/** The heading of the panel alone does not say in which country or region. */
function titleWithin(level: Level, { country, region }: Drill): string {
  if (country === undefined) return `Scans by ${level}`
  const place = [region, countryName(country)].filter((name) => name !== undefined && name !== '').join(', ')
  return `Scans by ${level}: ${place}`
}

/** Where a code is scanned: countries, then the regions of one, then the cities of one of those. */
export function PlacesPanel({ id }: { id: string }) {
  const { query } = useFilters()
  const drill = useDrill()
  const select = (answer: Envelope<QrReport>) => toPlaces(answer, drill)
  const answer = useQuery({ ...reportQuery('qr', { id, query }), select })
  const changed = useChangedSearch()
  const level = answer.data?.level ?? 'country'
  const { heading, noun, names } = words[level]
  const inside = (key: string): Drill =>
    level === 'country' ? { country: key, region: undefined } : { ...drill, region: key }
  return (
    <BreakdownPanel
      title={`Scans by ${level}`}
      columns={[heading, 'Scans']}
      noun={noun}
      answer={answer}
      shown={useShown('places', 10)}
      names={names}
      take={(taken) => (
        <SubjectTakeAway
          subject={{ kind: 'qr', id }}
          fileParts={[noun, drill.country ?? '', drill.region ?? '']}
          {...taken}
          title={titleWithin(level, drill)}
        />
      )}
      className="min-h-131 sm:min-h-127"
      head={<Breadcrumb drill={drill} />}
      label={(part) =>
        answer.data?.leadsOn.includes(part.key) ? (
          <Link
            to={changed({ ...drillParams(inside(part.key)), places: undefined })}
            preventScrollReset
            className="inline-flex max-w-full items-center gap-1 hover:underline"
          >
            <span className="truncate">{part.name}</span>
            <ChevronRight aria-hidden className="size-3.5 shrink-0 text-muted" />
          </Link>
        ) : (
          part.name
        )
      }
      nothing={drill.country !== undefined ? `No scans from ${drill.region || countryName(drill.country)}` : 'No scans'}
      foot={
        <p className="mt-auto pt-3 text-xs text-muted">Read from IP addresses: countries mostly right, cities rough.</p>
      }
    />
  )
}
