import { queryOptions } from '@tanstack/react-query'
import { envelope, type Envelope } from '#contract/answers.ts'
import { BREAKDOWNS_PATH, breakdowns, type Breakdowns, type BreakdownsQuery } from '#contract/breakdowns.ts'
import type { Subject } from '#contract/history.ts'
import type { PeriodQuery } from '#contract/reporting.ts'
import { checked, getJson, searchOf } from './client.ts'
import { subjectQuery, type PeriodAnswer } from './figures.ts'
import { asFigures, sameAs } from './queries.ts'
import { useSource } from './use-source.ts'

/** Whether the source breaks down campaigns and clients, and tells the cities and referrers of all. */
export function useCountsBreakdowns(): boolean {
  return useSource(({ countsBreakdowns }) => countsBreakdowns) === true
}

/** What the panels of places, devices and referrers are drawn from. */
export type BrokenDown = PeriodAnswer | Envelope<Breakdowns>

/**
 * Where and on what a subject is scanned. The organisation and a code say it beside their figures, in the answer that all
 * panels of their pages share; a campaign and a client are asked for it by themselves, whatever they are compared with.
 */
export function brokenDownQuery(subject: Subject, query: PeriodQuery) {
  if (subject.kind === 'organisation' || subject.kind === 'qr') {
    // To a panel the same: it knows both answers.
    return subjectQuery(subject, query) as unknown as ReturnType<typeof breakdownsQuery>
  }
  return breakdownsQuery({ ...notCompared(query), subject: subject.kind, id: subject.id })
}

/** The same with cities and referrers, which the organisation's figures lack: it is asked for these by itself. */
export function finelyBrokenDownQuery(subject: Subject, query: PeriodQuery) {
  if (subject.kind !== 'organisation') return brokenDownQuery(subject, query)
  return breakdownsQuery({ ...notCompared(query), subject: subject.kind })
}

function notCompared({ compare: _, compareFrom: __, compareTo: ___, match: ____, ...asked }: PeriodQuery) {
  return asked
}

function breakdownsQuery(query: BreakdownsQuery) {
  return queryOptions({
    queryKey: ['breakdowns', query],
    queryFn: ({ signal }) => requestBreakdowns(query, signal),
    ...asFigures,
    placeholderData: sameAs('breakdowns', query, 'subject', 'id'),
  })
}

async function requestBreakdowns(query: BreakdownsQuery, signal: AbortSignal): Promise<BrokenDown> {
  return checked(envelope(breakdowns), 'breakdowns', await getJson(`${BREAKDOWNS_PATH}?${searchOf(query)}`, signal))
}
