import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import { brokenDownQuery } from '#src/api/breakdowns.ts'
import { useCanFilter } from '#src/api/can-filter.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { FilterLink } from '#src/url-state/filter-link.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import * as words from '#words/reports/devices.ts'
import { toDevices } from './select.ts'

/** On what people scan. */
export function DevicesPanel({ subject }: { subject: Subject }) {
  const { query } = useFilters()
  const answer = useQuery({ ...brokenDownQuery(subject, query), select: toDevices })
  const canFilter = useCanFilter()
  return (
    <BreakdownPanel
      title={words.title}
      columns={[words.device, words.scans]}
      noun={words.devices}
      answer={answer}
      shown={useShown('devices', 5)}
      names={{ name: 'device' }}
      label={canFilter ? (part) => <FilterLink only={{ device: part.key }}>{part.name}</FilterLink> : undefined}
      take={(taken) => <SubjectTakeAway subject={subject} fileParts={['devices']} {...taken} />}
      className="min-h-67"
    />
  )
}
