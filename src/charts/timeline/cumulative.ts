import { isCompared, type TimelineData, type TimelinePoint } from './points.ts'

/** The same timeline added up from its first bucket on. Behind a bucket that is not known no sum is. */
export function toCumulative(data: TimelineData): TimelineData {
  let sum: number | undefined = 0
  const points = data.points.map((point): TimelinePoint => {
    sum = point.state === 'toCome' || sum === undefined || point.scans === undefined ? undefined : sum + point.scans
    return { ...point, scans: sum, before: point.sumBefore }
  })
  return { ...data, points, seriesBefore: isCompared(points) ? data.seriesBefore : undefined, isCumulative: true }
}
