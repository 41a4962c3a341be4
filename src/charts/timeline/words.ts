import { describeChange, formatExact } from '#src/lib/numbers.ts'
import { highestPoint, isUnknown, type TimelineData, type TimelinePoint } from './points.ts'

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

/** The whole chart in two or three sentences. */
export function summaryInWords({ points, series, bucket }: TimelineData): string {
  const total = points.reduce((sum, point) => sum + (point.scans ?? 0), 0)
  const unknown = points.filter(isUnknown).length
  const unfinished = points.some((point) => point.state !== 'whole') ? ' so far' : ''
  const sentences = [`${series}: ${formatExact(total)} scans${unfinished}.`]
  if (unknown > 0) sentences.push(`Without ${formatExact(unknown)} ${bucket}${unknown === 1 ? '' : 's'} not known.`)
  const highest = highestPoint(points)
  if (highest !== undefined) sentences.push(`Highest: ${highest.name} with ${scansInWords(highest)}.`)
  return sentences.join(' ')
}
