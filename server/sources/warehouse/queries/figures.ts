import * as v from 'valibot'
import type { Bucket } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import type { Engine } from '../engine.ts'
import { VISITOR_PRECISION } from '../schema.ts'
import { BEHIND_QUARTERS, BUCKET_START, IN_QUARTERS, tilesAndEdges, type AskedSpan } from './span.ts'

/** What every answer about a period has. */
export interface Figures {
  readonly totalScans: number
  readonly uniqueVisitors: number
  readonly timeline: TimelineEntry[]
}

export const bucketRow = v.object({ start: v.number(), scans: v.number() })
export type BucketRow = v.InferOutput<typeof bucketRow>

export const visitorsRow = v.object({ visitors: v.number() })

/** Figures of the organisation, or of one client. */
export async function figuresOf(engine: Engine, span: AskedSpan, clientId?: string): Promise<Figures> {
  const scope = clientId === undefined ? `scope = 'all'` : `scope = 'client' AND client_id = {clientId:String}`
  const ofClient = clientId === undefined ? '' : 'AND client_id = {clientId:String}'
  const params = clientId === undefined ? span.params : { ...span.params, clientId }
  const [buckets, visitors] = await Promise.all([
    engine.rows(
      bucketRow,
      `SELECT ${BUCKET_START} AS start, sum(scans) AS scans FROM (
         SELECT time, scans FROM quarter_tallies WHERE ${scope} AND ${IN_QUARTERS}
         ${span.endsOnQuarter ? '' : `UNION ALL SELECT time, 1 FROM scans_by_time WHERE ${BEHIND_QUARTERS} ${ofClient}`}
       ) GROUP BY start`,
      params,
    ),
    engine.rows(
      visitorsRow,
      `SELECT uniqCombined64Merge(${VISITOR_PRECISION})(state) AS visitors FROM (
         ${tilesAndEdges(
           { inTiles: span.inSketches, inEdges: span.inEdges },
           (inTiles) => `SELECT visitors AS state FROM visitor_sketches WHERE ${scope} AND ${inTiles}`,
           (inEdges) =>
             `SELECT uniqCombined64State(${VISITOR_PRECISION})(visitor) AS state
              FROM scans_by_time WHERE ${inEdges} ${ofClient}`,
         )}
       )`,
      params,
    ),
  ])
  return figures(span.buckets, buckets, visitors[0]?.visitors ?? 0)
}

/** Puts counted buckets into the timeline; those without a scan are zero. */
export function figures(buckets: readonly Bucket[], rows: readonly BucketRow[], uniqueVisitors: number): Figures {
  const scansAt = new Map(rows.map((row) => [row.start * 1000, row.scans]))
  const timeline = buckets.map((bucket) => ({
    date: bucket.date,
    scans: scansAt.get(bucket.from) ?? 0,
    start: new Date(bucket.from).toISOString(),
  }))
  return { totalScans: rows.reduce((sum, row) => sum + row.scans, 0), uniqueVisitors, timeline }
}
