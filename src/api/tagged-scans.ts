import { queryOptions } from '@tanstack/react-query'
import { envelope } from '#contract/answers.ts'
import type { BreakdownsQuery } from '#contract/breakdowns.ts'
import type { PeriodQuery } from '#contract/reporting.ts'
import { TAGGED_SCANS_PATH, taggedScans } from '#contract/tagged-scans.ts'
import { checked, getJson, searchOf } from './client.ts'
import { asFigures, sameAs } from './queries.ts'

export const TAGGED_SCANS = 'tagged-scans'

/** What has codes of several tags. */
export type TaggedSubject =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'campaign' | 'client'; readonly id: string }

/** The scans of the codes of each tag. Nothing is compared. */
export function taggedScansQuery(subject: TaggedSubject, period: PeriodQuery) {
  const { compare: _, compareFrom: __, compareTo: ___, match: ____, ...asked } = period
  const query: BreakdownsQuery = {
    ...asked,
    subject: subject.kind,
    ...(subject.kind !== 'organisation' && { id: subject.id }),
  }
  return queryOptions({
    queryKey: [TAGGED_SCANS, query],
    queryFn: async ({ signal }) =>
      checked(envelope(taggedScans), TAGGED_SCANS, await getJson(`${TAGGED_SCANS_PATH}?${searchOf(query)}`, signal)),
    ...asFigures,
    placeholderData: sameAs(TAGGED_SCANS, query, 'subject', 'id'),
  })
}
