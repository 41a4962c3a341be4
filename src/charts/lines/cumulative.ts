import { isThere, type LinesData, type LinesPoint } from './data.ts'

/** The same lines, each added up from its first bucket on. Behind a bucket that is not known, or is still to come, a line has no sum. */
export function toCumulative(data: LinesData): LinesData {
  const sums = data.lines.map((): number | undefined => 0)
  const points = data.points.map((point): LinesPoint => {
    for (const [line, sum] of sums.entries()) {
      const scans = point.scans[line]
      sums[line] = sum === undefined || !isThere(scans) ? undefined : sum + scans
    }
    return { ...point, scans: [...sums] }
  })
  return { ...data, points, isCumulative: true }
}
