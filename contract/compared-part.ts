import type { ComparisonData } from './answers.ts'
import type { Instant } from './zone.ts'

/**
 * What tells something of a comparison: nothing where none of it has passed yet, nor where it was over before the subject began
 * and has no scan, for nobody could have scanned it. `madeAt`: of its first code; undefined where that is not told.
 */
export function comparedPart<Data extends Pick<ComparisonData, 'from' | 'to' | 'totalScans'>>({
  comparison,
  madeAt = -Infinity,
}: {
  readonly comparison: Data | undefined
  readonly madeAt?: Instant | undefined
}): Data | undefined {
  if (comparison === undefined || comparison.from >= comparison.to) return undefined
  const isBefore = Date.parse(comparison.to) <= madeAt
  return isBefore && comparison.totalScans === 0 ? undefined : comparison
}
