import { describeChange, formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/charts/timeline.ts'
import { highestPoint, isUnknown, type TimelineData, type TimelinePoint } from './points.ts'

/** `1,234`, `1,234 so far`, `still to come`, `not known`. */
export function scansInWords(point: TimelinePoint): string {
  if (point.scans === undefined) return point.state === 'toCome' ? words.toCome : words.notKnown
  return point.state === 'unfinished' ? words.scansSoFar(formatExact(point.scans)) : formatExact(point.scans)
}

/** `12.5% more`; undefined where there is nothing to compare. A part of a bucket is never compared with a whole one. */
export function changeInWords(point: TimelinePoint): string | undefined {
  if (point.state !== 'whole' || point.scans === undefined || point.before === undefined) return undefined
  return describeChange(point.scans, point.before.scans).text
}

/** More than these are not read out, nor do they fit a tooltip. */
const MOST_TOLD = 3

/** The first few notes of a bucket, and how many more there are: `and 2 more`. */
export function firstNotes(notes: readonly string[]): {
  readonly told: readonly string[]
  readonly more: string | undefined
} {
  const told = notes.slice(0, MOST_TOLD)
  return { told, more: notes.length > MOST_TOLD ? words.moreNotes(notes.length - MOST_TOLD) : undefined }
}

/** `Note: Posters up`, `5 notes: Posters up; Flyers out; Sale; and 2 more`; undefined where there are none. */
export function notesInWords({ notes = [] }: Pick<TimelinePoint, 'notes'>): string | undefined {
  if (notes.length === 0) return undefined
  const { told, more } = firstNotes(notes)
  return words.noted(notes.length, [...told, ...(more ? [more] : [])].join('; '))
}

/** A bucket as one sentence, for whoever hears the chart. */
export function pointInWords(point: TimelinePoint): string {
  const before = point.before && `${point.before.name}: ${formatExact(point.before.scans)}`
  const parts = [`${point.name}: ${scansInWords(point)}`, before, changeInWords(point), notesInWords(point)]
  return parts.filter((part) => part !== undefined).join('; ')
}

/** The whole chart in two or three sentences. */
export function summaryInWords({ points, series, bucket, isCumulative = false }: TimelineData): string {
  const total = isCumulative
    ? Math.max(0, ...points.map((point) => point.scans ?? 0))
    : points.reduce((sum, point) => sum + (point.scans ?? 0), 0)
  const unknown = points.filter(isUnknown).length
  const isUnfinished = points.some((point) => point.state !== 'whole')
  const sentences = [words.summary.total(series, total, isUnfinished)]
  if (unknown > 0) sentences.push(words.summary.gaps(unknown, bucket))
  const highest = highestPoint(points)
  if (highest !== undefined && !isCumulative) {
    sentences.push(words.summary.highest(highest.name, scansInWords(highest)))
  }
  const notes = points.reduce((sum, point) => sum + (point.notes?.length ?? 0), 0)
  if (notes > 0) sentences.push(words.summary.notes(notes))
  return sentences.join(' ')
}

/** Buckets that are being chosen: `Monday 11 May 2026 to Friday 15 May 2026: 1,234 scans`. */
export function chosenInWords({ points, isCumulative = false }: TimelineData, first: number, last: number): string {
  const chosen = points.slice(first, last + 1)
  const before = first === 0 ? 0 : (points[first - 1]!.scans ?? 0)
  const scans = isCumulative
    ? Math.max(0, ...chosen.map((point) => point.scans ?? 0)) - before
    : chosen.reduce((sum, point) => sum + (point.scans ?? 0), 0)
  const names = first === last ? points[first]!.name : words.fromTo(points[first]!.name, points[last]!.name)
  return words.chosen(names, scans, chosen.some(isUnknown))
}
