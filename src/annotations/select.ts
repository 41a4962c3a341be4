import type { Annotation } from '#contract/annotations.ts'
import { startOf, type CalendarDate, type Period } from '#contract/period.ts'
import { formatBucketShort } from '#src/lib/buckets.ts'

/** Index of the bucket that holds the beginning of a date: of its hours the first. -1 where none does. */
function bucketOf({ buckets, zone }: Pick<Period, 'buckets' | 'zone'>, date: CalendarDate): number {
  const start = startOf(date, zone)
  return buckets.findIndex(({ from, to }) => from <= start && start < to)
}

/**
 * What is noted in each bucket of a period, in words. In weeks and months the date stands before it. A date that a zone
 * has left out (Apia, 30 December 2011) is told on the next.
 */
export function notesByBucket(
  period: Period,
  annotations: readonly Annotation[],
): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>()
  const isLong = period.bucket === 'week' || period.bucket === 'month'
  for (const { date, text } of annotations) {
    const at = bucketOf(period, date)
    if (at === -1) continue
    const words = isLong ? `${formatBucketShort('day', date)}: ${text}` : text
    notes.set(at, [...(notes.get(at) ?? []), words])
  }
  return notes
}

/** A chart's data with what is noted in its buckets. They are those of the period, in order. */
export function annotate<Data extends { readonly points: readonly object[] }>(
  data: Data,
  period: Period,
  annotations: readonly Annotation[],
): Data {
  if (annotations.length === 0) return data
  const notes = notesByBucket(period, annotations)
  return {
    ...data,
    points: data.points.map((point, at) => (notes.has(at) ? { ...point, notes: notes.get(at) } : point)),
  }
}

/** The date that a new note is offered: the one that is read in the chart, else today, or the last one where today is not in it. */
export function offeredDate(
  { date, last }: Pick<Period, 'date' | 'last'>,
  read: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate {
  const isIn = (wanted: CalendarDate) => date <= wanted && wanted <= last
  if (read !== undefined && isIn(read)) return read
  return isIn(today) ? today : last
}
