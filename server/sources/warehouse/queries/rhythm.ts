import * as v from 'valibot'
import { HOURS_OF_WEEK } from '#contract/rhythm.ts'
import type { RhythmQuestion } from '#server/sources/source.ts'
import type { Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { scansOf } from './scans-of.ts'
import { BEHIND_QUARTERS, BUCKET_START, IN_QUARTERS, askedSpan, type AskedSpan } from './span.ts'

const hourRow = v.object({ hour: v.number(), scans: v.number() })

/**
 * The hour of the week on the wall clock, from Monday's first. The distance from UTC comes with the stretch in which a
 * scan lies; 1970 began on a Thursday.
 */
const HOUR_OF_WEEK = `(intDiv(toInt64(toUnixTimestamp(time)) + transform(${BUCKET_START}, {starts:Array(UInt32)}, {offsets:Array(Int32)}, 0), 3600) + 72) % ${HOURS_OF_WEEK}`

/** Scans by hour of the week. */
export async function rhythm(reader: Reader, directory: Directory, question: RhythmQuestion): Promise<number[]> {
  const { stretches, period, ...rest } = question
  const buckets = stretches.map(({ from, to }) => ({ date: '', from, to }))
  const span = askedSpan({ ...rest, period: { ...period, buckets }, want: 'figures' })
  const { from, params } = timesOf(question.subject, span, directory)
  const begun = stretches.slice(0, span.buckets.length)
  const rows = await reader.rows(
    hourRow,
    `SELECT ${HOUR_OF_WEEK} AS hour, sum(scans) AS scans FROM (${from}) GROUP BY hour`,
    { ...span.params, ...params, offsets: begun.length === 0 ? [0] : begun.map(({ offset }) => offset / 1000) },
  )
  const scans = Array.from({ length: HOURS_OF_WEEK }, () => 0)
  for (const row of rows) scans[row.hour] = row.scans
  return scans
}

/** Times and how many scans there were then: by quarters of an hour where there are rollups of them. */
function timesOf(subject: RhythmQuestion['subject'], span: AskedSpan, directory: Directory) {
  const { where, params } = scansOf(subject, directory)
  const hasRollup = subject.kind === 'organisation' || subject.kind === 'client'
  if (span.isFiltered || !hasRollup) {
    return { from: `SELECT time, 1 AS scans FROM scans WHERE ${where} AND ${span.inSpan}`, params }
  }
  const scope = subject.kind === 'client' ? `scope = 'client'` : `scope = 'all'`
  return {
    from: `SELECT time, scans FROM quarter_tallies WHERE ${scope} AND ${where} AND ${IN_QUARTERS}
      UNION ALL SELECT time, 1 AS scans FROM scans_by_time WHERE ${where} AND ${BEHIND_QUARTERS}`,
    params,
  }
}
