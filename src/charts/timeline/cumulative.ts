import type { TimelineData, TimelinePoint } from './points.ts'

/**
 * The same timeline added up from its first bucket on. Behind a bucket that is not known no sum is; what is compared
 * with adds up by itself.
 */
export function toCumulative(data: TimelineData): TimelineData {
  let sum: number | undefined = 0
  let before: number | undefined = 0
  const points = data.points.map((point): TimelinePoint => {
    sum = point.state === 'toCome' || sum === undefined ? undefined : add(sum, point.scans)
    before = before === undefined ? undefined : add(before, point.before?.scans)
    return {
      ...point,
      scans: sum,
      before: point.before && before !== undefined ? { ...point.before, scans: before } : undefined,
    }
  })
  return { ...data, points, isCumulative: true }
}

function add(sum: number, scans: number | undefined): number | undefined {
  return scans === undefined ? undefined : sum + scans
}
