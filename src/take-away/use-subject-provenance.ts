import { useQuery } from '@tanstack/react-query'
import type { Subject } from '#contract/history.ts'
import type { Envelope, QrListed } from '#contract/reporting.ts'
import { subjectQuery, type PeriodAnswer } from '#src/api/figures.ts'
import { reportQuery } from '#src/api/queries.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/take-away/provenance.ts'
import type { Provenance } from './provenance.ts'
import { usePeriodProvenance } from './use-period-provenance.ts'

/**
 * Of the figures of a subject that are in sight: while another period loads, still of the one whose figures they are.
 * Undefined while there are none.
 */
export function useSubjectProvenance(subject: Subject): Provenance | undefined {
  const asked = useQuery(subjectQuery(subject, useFilters().query))
  const { data: answer } = asked
  const ofPeriod = usePeriodProvenance(asked)
  const named = answer && nameIn(answer.data)
  // The vendor tells the title of a code only in the list of all, which its page has asked for already.
  const listed = useQuery({
    ...reportQuery('qrs'),
    select: (all: Envelope<readonly QrListed[]>) =>
      all.data.find((qr) => subject.kind === 'qr' && qr.id === subject.id),
    enabled: subject.kind === 'qr' && answer !== undefined && named === undefined,
  }).data
  return ofPeriod && { ...nameOf(subject, named ?? listed?.title), ...ofPeriod }
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
