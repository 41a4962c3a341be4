/** What of a comparison a report tells: of a first month there is nothing to compare with, which is not 0. */
import { comparedPart } from '#contract/compared-part.ts'
import type { ComparisonData } from '#contract/reporting.ts'

/**
 * `createdAt`: of the first code, where that is why nothing is left of a comparison that was answered. `firstMade` tells it where the
 * source does; it is asked only where it may matter.
 */
export async function comparedInReport<Data extends Pick<ComparisonData, 'from' | 'to' | 'totalScans'>>(
  answered: Data | undefined,
  firstMade: () => string | undefined | Promise<string | undefined>,
): Promise<{ readonly comparison: Data | undefined; readonly createdAt: string | undefined }> {
  const passed = comparedPart({ comparison: answered })
  const createdAt = passed?.totalScans === 0 ? await firstMade() : undefined
  const madeAt = createdAt === undefined ? undefined : Date.parse(createdAt)
  const comparison = comparedPart({ comparison: passed, madeAt })
  return { comparison, createdAt: passed !== undefined && comparison === undefined ? createdAt : undefined }
}

/** Of the first of some codes; undefined where it is not known of each. */
export function firstMadeOf(codes: readonly { readonly createdAt?: string | undefined }[]): string | undefined {
  const all = codes.map(({ createdAt = '' }) => ({ createdAt, at: Date.parse(createdAt) }))
  if (all.some(({ at }) => Number.isNaN(at))) return undefined
  return all.toSorted((one, other) => one.at - other.at)[0]?.createdAt
}
