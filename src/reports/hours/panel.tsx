import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { Envelope } from '#contract/answers.ts'
import type { Subject } from '#contract/history.ts'
import { dateAt } from '#contract/period.ts'
import type { Rhythm } from '#contract/rhythm.ts'
import { rhythmOf, rhythmQuery } from '#src/api/rhythm.ts'
import HeatMap from '#src/charts/heat-map/heat-map.tsx'
import { now } from '#src/lib/clock.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { formatAverage, formatWeekHour, toHours } from '#src/lib/week-hours.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { Note } from '#src/ui/note.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { selectedPeriod } from '#src/url-state/selected-period.ts'
import { datesOf } from '#src/url-state/filters.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/hours.ts'
import { hoursTable, toHeatData } from './select.ts'

const select = ({ data }: Envelope<Rhythm>) => toHours(data)

/** When in the week people scan: where the source counts hours. */
export default function HoursPanel({ subject, className }: { subject: Subject; className?: string }) {
  const filters = useFilters()
  const { effectiveZone: zone, weekStart } = filters
  const period = selectedPeriod(filters, zone, now())
  const { date, last } = datesOf(filters, dateAt(zone, now()))
  const answer = useQuery({
    ...rhythmQuery(rhythmOf(subject, { date, last, zone }, filters)),
    select,
  })
  const busiest = answer.data?.busiest
  return (
    <Panel
      title={words.title}
      note={busiest && words.busiest(formatWeekHour(busiest), formatAverage(busiest.average ?? 0))}
      tools={
        answer.data && (
          <Suspense>
            <SubjectTakeAway
              subject={subject}
              title={words.title}
              fileParts={['hours']}
              table={() => hoursTable(answer.data)}
            />
          </Suspense>
        )
      }
      answer={answer}
      skeleton={<Skeleton className="h-53" />}
      className={className}
    >
      {(hours) =>
        hours.total === 0 ? (
          <Note>
            {/* Hours have passed, and of none of them anything is known. */}
            {(period.when !== 'future' && hours.all.every(({ average }) => average === undefined)
              ? words.notKnown
              : words.noScans)(formatInPeriod(period))}
          </Note>
        ) : (
          <HeatMap data={toHeatData(hours, weekStart)} />
        )
      }
    </Panel>
  )
}
