import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatWindow } from '#src/lib/windows.ts'
import type { Subject } from '#contract/history.ts'
import type { Envelope, QrListed } from '#contract/reporting.ts'
import { coveredPeriod, subjectQuery, type PeriodAnswer } from '#src/api/figures.ts'
import { reportQuery, statusQuery } from '#src/api/queries.ts'
import { filtersOn } from '#src/lib/scan-filters.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/take-away/provenance.ts'
import type { Provenance } from './provenance.ts'

/**
 * Of the figures of a subject that are in sight: while another period loads, still of the one whose figures they are.
 * Undefined while there are none.
 */
export function useSubjectProvenance(subject: Subject): Provenance | undefined {
  const filters = useFilters()
  const { data: answer, isPlaceholderData } = useQuery(subjectQuery(subject, filters.query))
  // An answer says of which period it is, but not of which scans.
  const { bots, only } = useLastSettled(filters, !isPlaceholderData)
  const source = useQuery({ ...statusQuery(), select: ({ source }) => source.label }).data
  const named = answer && nameIn(answer.data)
  // The vendor tells the title of a code only in the list of all, which its page has asked for already.
  const listed = useQuery({
    ...reportQuery('qrs'),
    select: (all: Envelope<readonly QrListed[]>) =>
      all.data.find((qr) => subject.kind === 'qr' && qr.id === subject.id),
    enabled: subject.kind === 'qr' && answer !== undefined && named === undefined,
  }).data
  if (answer === undefined) return undefined
  const period = coveredPeriod(answer.meta)
  const isUnfinished = answer.meta?.period?.unfinished === true
  return {
    ...nameOf(subject, named ?? listed?.title),
    span: words.span(formatWindow(period.from, period.to, period.zone), isUnfinished),
    first: period.date,
    last: period.last,
    zone: period.zone,
    bots: bots === 'include',
    only: filtersOn(only).map(({ value }) => value),
    source,
    asOf: Date.parse(answer.meta?.asOf ?? ''),
  }
}

/** The value as it was when it last was settled. */
function useLastSettled<Value>(value: Value, isSettled: boolean): Value {
  const [last, setLast] = useState(value)
  if (isSettled && last !== value) setLast(value)
  return isSettled ? value : last
}

function nameIn(data: PeriodAnswer['data']): string | undefined {
  if ('qrId' in data) return data.title
  if ('campaignId' in data) return data.name
  return 'clientId' in data ? data.clientName : undefined
}

/** By its id where it has no name, and in a file where the name has no letter. */
function nameOf(subject: Subject, name: string | undefined): Pick<Provenance, 'subject' | 'fileParts'> {
  if (subject.kind === 'organisation') return { subject: words.overview, fileParts: ['overview'] }
  return { subject: name || subject.id, fileParts: [subject.kind, hasLetter(name) ? name : subject.id] }
}

function hasLetter(name: string | undefined): name is string {
  return name !== undefined && /[\p{L}\p{N}]/u.test(name)
}
