import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dateAt, type CalendarDate } from '#contract/period.ts'
import type { Subject } from '#contract/history.ts'
import type { Envelope, QrReport } from '#contract/reporting.ts'
import type { Figures } from '#src/api/figures.ts'
import { reportQuery } from '#src/api/queries.ts'
import { createdOn } from '#contract/created.ts'
import { formatDate } from '#src/lib/dates.ts'
import { knownInWords } from '#src/lib/known-span.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import * as words from '#words/reports/timeline/content.ts'
import { isBefore, nextStep } from './next-step.ts'

/** No scans at all: says in which period, and leads to one that may have some. */
export function EmptyPeriod({ subject, figures }: { subject: Subject; figures: Figures }) {
  const made = useMadeOn(subject)
  const changed = useChangedSearch()
  const { period, asOf, knownFrom, isUnknown } = figures
  const known = knownFrom === undefined ? undefined : dateAt(period.zone, knownFrom)
  const isMadeLater = made !== undefined && made > (known ?? '')
  const start = isMadeLater ? made : known
  const step = nextStep(figures, start)
  return (
    <Message
      kind="empty"
      title={
        isUnknown ? words.notKnown(formatInPeriod(period)) : words.noScans(formatInPeriod(period), asOf < period.to)
      }
    >
      {isMadeLater && isBefore(period, start) ? (
        <p>{words.madeOn(formatDate(start))}</p>
      ) : (
        isUnknown && <p>{knownInWords(figures, period.zone)}</p>
      )}
      <Link
        to={changed({ period: step.period, date: step.date, from: undefined, to: undefined })}
        preventScrollReset
        className={`${buttonClass()} mt-3 text-ink`}
      >
        {step.label}
      </Link>
    </Message>
  )
}

/** The day in the zone of the page on which a code was made; undefined of other subjects, and where the source does not tell it with the figures. */
function useMadeOn(subject: Subject): CalendarDate | undefined {
  const { query, effectiveZone } = useFilters()
  const isCode = subject.kind === 'qr'
  return useQuery({
    ...reportQuery('qr', { id: isCode ? subject.id : '', query }),
    select: ({ data }: Envelope<QrReport>) =>
      data.createdAt === undefined ? undefined : createdOn(data.createdAt, effectiveZone),
    enabled: isCode,
  }).data
}
