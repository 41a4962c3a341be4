import { formatInPeriod } from '#src/lib/periods.ts'
import { knownSpan, type PeriodAnswer } from './figures.ts'

/** Where in time an answer is: `in May 2026`, and whether nothing is known of it. */
export function coveredSpan(meta: PeriodAnswer['meta']): { readonly span: string; readonly isUnknown: boolean } {
  const { period, isUnknown } = knownSpan(meta)
  return { span: formatInPeriod(period), isUnknown }
}
