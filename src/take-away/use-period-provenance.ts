import { useState } from 'react'
import type { Meta } from '#contract/answers.ts'
import { coveredPeriod } from '#src/api/figures.ts'
import { useSource } from '#src/api/use-source.ts'
import { filtersOn } from '#src/lib/scan-filters.ts'
import { formatWindow } from '#src/lib/windows.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/take-away/provenance.ts'
import type { Provenance } from './provenance.ts'

/** What of an answer says of when it is. */
export interface AnswerOfPeriod {
  readonly data: { readonly meta?: Meta | undefined } | undefined
  /** Whether it is another period's, which stands in. */
  readonly isPlaceholderData: boolean
}

/**
 * Of the figures in sight: while another period loads, still of the one whose figures they are. Undefined while there are
 * none.
 */
export function usePeriodProvenance({
  data,
  isPlaceholderData,
}: AnswerOfPeriod): Omit<Provenance, 'subject' | 'fileParts'> | undefined {
  // An answer says of which period it is, but not of which scans.
  const { bots, only } = useLastSettled(useFilters(), !isPlaceholderData)
  const source = useSource(({ label }) => label)
  if (data === undefined) return undefined
  const period = coveredPeriod(data.meta)
  const isUnfinished = data.meta?.period?.unfinished === true
  return {
    span: words.span(formatWindow(period.from, period.to, period.zone), isUnfinished),
    first: period.date,
    last: period.last,
    zone: period.zone,
    bots: bots === 'include',
    only: filtersOn(only).map(({ value }) => value),
    source,
    asOf: Date.parse(data.meta?.asOf ?? ''),
  }
}

/** The value as it was when it last was settled. */
function useLastSettled<Value>(value: Value, isSettled: boolean): Value {
  const [last, setLast] = useState(value)
  if (isSettled && last !== value) setLast(value)
  return isSettled ? value : last
}
