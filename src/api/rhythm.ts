import { queryOptions } from '@tanstack/react-query'
import { envelope, type Envelope } from '#contract/answers.ts'
import type { Subject } from '#contract/history.ts'
import type { Period } from '#contract/period.ts'
import { RHYTHM_PATH, rhythm, type Rhythm, type RhythmQuery } from '#contract/rhythm.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import { checked, getJson, searchOf } from './client.ts'
import { asFigures, sameAs } from './queries.ts'
import { useSource } from './use-source.ts'

/** Whether the source tells at which hours there were scans. */
export function useCountsHours(): boolean {
  return useSource(({ countsHours }) => countsHours) === true
}

/** What is asked for the hours of a subject over a span of dates: of which scans, the filters of the page say. */
export function rhythmOf(
  subject: Subject,
  { date, last, zone }: Pick<Period, 'date' | 'last' | 'zone'>,
  { bots, only }: { readonly bots: RhythmQuery['bots']; readonly only: ScanFilter },
): RhythmQuery {
  return {
    ...(subject.kind === 'organisation' ? {} : { subject: subject.kind, id: subject.id }),
    from: date,
    to: last,
    timezone: zone,
    ...(bots === 'include' && { bots }),
    ...only,
  }
}

/** At which hours of the week a subject is scanned. */
export function rhythmQuery(query: RhythmQuery) {
  return queryOptions({
    queryKey: ['rhythm', query],
    queryFn: ({ signal }) => requestRhythm(query, signal),
    ...asFigures,
    placeholderData: sameAs('rhythm', query, 'subject', 'id'),
  })
}

async function requestRhythm(query: RhythmQuery, signal: AbortSignal): Promise<Envelope<Rhythm>> {
  return checked(envelope(rhythm), 'rhythm', await getJson(`${RHYTHM_PATH}?${searchOf(query)}`, signal))
}
