import type { BucketName } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'

export const busiest = (bucket: BucketName) => `Busiest ${bucket}`
export const average = (bucket: BucketName) => `Average ${bucket}`
export const soFar = (bucket: string) => `${bucket} so far`
export const noScans = 'No scans'
export const noScansYet = 'No scans yet'
/** `since`: "16 Feb 2026", where there was nothing to scan before it. */
export const overWhole = (count: number, bucket: BucketName, since?: string) => {
  const buckets = `${formatExact(count)} whole ${bucket}${count === 1 ? '' : 's'}`
  return since === undefined ? `Over ${buckets}` : `${buckets} since ${since}`
}
export const noneWhole = (bucket: BucketName) => `No whole ${bucket} yet`
/** Of what is over: it is too short for one, or none of it is known. */
export const noWhole = (bucket: BucketName) => `No whole ${bucket}`
export const onceKnown = (bucket: BucketName) => `Once all ${bucket}s are known`

export const perVisitor = 'Scans per visitor'
export const onAverage = 'On average'
export const visitorsUnknown = 'Visitors are not known exactly'
