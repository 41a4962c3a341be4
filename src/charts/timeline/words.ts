import { describeChange, formatExact } from '#src/lib/numbers.ts'
import { highestPoint, type TimelineData, type TimelinePoint } from './points.ts'

/** `1,234`, `1,234 so far`, `still to come`, `not known`. */
export function scansInWords(point: TimelinePoint): string {
  if (point.scans === undefined) return point.state === 'toCome' ? 'still to come' : 'not known'
  return point.state === 'unfinished' ? `${formatExact(point.scans)} so far` : formatExact(point.scans)
}

/** `12.5% more`; undefined where there is nothing to compare. A part of a bucket is never compared with a whole one. */
export function changeInWords(point: TimelinePoint): string | undefined {
  if (point.state !== 'whole' || point.scans === undefined || point.before === undefined) return undefined
  return describeChange(point.scans, point.before.scans).text
}

/** A bucket as one sentence, for whoever hears the chart. */
export function pointInWords(point: TimelinePoint): string {
  const before = point.before && `${point.before.name}: ${formatExact(point.before.scans)}`
  const parts = [`${point.name}: ${scansInWords(point)}`, before, changeInWords(point)]
  return parts.filter((part) => part !== undefined).join('; ')
}

/** The whole chart in two sentences. */
export function summaryInWords({ points, series }: TimelineData): string {
  const total = points.reduce((sum, point) => sum + (point.scans ?? 0), 0)
  const unfinished = points.some((point) => point.state !== 'whole') ? ' so far' : ''
  const highest = highestPoint(points)
  const sentence = `${series}: ${formatExact(total)} scans${unfinished}.`
  if (highest === undefined) return sentence
  return `${sentence} Highest: ${highest.name} with ${scansInWords(highest)}.`
}
