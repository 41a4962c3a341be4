import { useQueries } from '@tanstack/react-query'
import type { Envelope } from '#contract/answers.ts'
import type { Rhythm } from '#contract/rhythm.ts'
import { rhythmOf, rhythmQuery, useCountsHours } from '#src/api/rhythm.ts'
import { toHours, type WeekHour } from '#src/lib/week-hours.ts'
import { keyOf } from '#src/url-state/compare.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { askedOf } from './asked.ts'
import type { Known } from './select.ts'

/** When in the week a subject is scanned most, as far as it is known. */
export interface BusiestHour {
  readonly state: 'loading' | 'failed' | 'known'
  /** Also undefined without a scan. */
  readonly hour: WeekHour | undefined
  readonly isFetching: boolean
  readonly again: () => void
}

/** By `keyOf` the subject. */
export type BusiestHours = ReadonlyMap<string, BusiestHour>

const select = ({ data }: Envelope<Rhythm>) => toHours(data).busiest ?? null

/**
 * Over the dates of each subject's figures, so that a row is of one span. Undefined where the source does not count
 * hours, and where the timeline is cut into them: the busiest bucket is the answer then.
 */
export function useBusiestHours(known: readonly Known[]): BusiestHours | undefined {
  const filters = useFilters()
  const isTold = useCountsHours() && known[0]?.figures.period.bucket !== 'hour'
  const asked = isTold ? known : []
  const answers = useQueries({
    queries: asked.map(({ subject, figures }) => {
      const { of, only } = askedOf(subject)
      return {
        ...rhythmQuery(rhythmOf(of, figures.period, { ...filters, only: { ...filters.only, ...only } })),
        select,
      }
    }),
  })
  if (!isTold) return undefined
  return new Map(
    asked.map(({ subject }, at) => {
      const { data, error, isPlaceholderData, isFetching, refetch } = answers[at]!
      // Those of another span must never stand in for these.
      const hour = isPlaceholderData ? undefined : data
      const state = hour !== undefined ? 'known' : error === null ? 'loading' : 'failed'
      return [keyOf(subject), { state, hour: hour ?? undefined, isFetching, again: () => void refetch() }]
    }),
  )
}
