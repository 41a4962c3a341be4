import * as v from 'valibot'
import type { Bucket } from '#contract/period.ts'
import type { TimelineEntry } from '#contract/reporting.ts'
import { iso } from '#server/iso.ts'
import type { Reader } from '../engine.ts'
import type { SqlParams } from '../literals.ts'
import { VISITOR_PRECISION } from '../schema.ts'
import { BEHIND_QUARTERS, BUCKET_START, IN_QUARTERS, tilesAndEdges, type AskedSpan } from './span.ts'

/** What every answer about a period has. */
export interface Figures {
  readonly totalScans: number
  readonly uniqueVisitors: number
  readonly timeline: TimelineEntry[]
}

const bucketRow = v.object({ start: v.number(), scans: v.number() })
type BucketRow = v.InferOutput<typeof bucketRow>

export const visitorsRow = v.object({ visitors: v.number() })

/** Rows of the organisation, or of one client, in the tables that have a scope and in those that have not. */
interface Scope {
  readonly scope: string
  readonly ofClient: string
  readonly params: SqlParams
}

/** Figures of the organisation, or of one client. */
export function figuresOf(reader: Reader, span: AskedSpan, clientId?: string): Promise<Figures> {
  const scope: Scope =
    clientId === undefined
      ? { scope: `scope = 'all'`, ofClient: '', params: span.params }
      : {
          scope: `scope = 'client' AND client_id = {clientId:String}`,
          ofClient: 'AND client_id = {clientId:String}',
          params: { ...span.params, clientId },
        }
  if (span.isFiltered) return ofScans(reader, span, scope, `scans WHERE ${span.inSpan}`)
  if (span.inTiles === undefined) return ofScans(reader, span, scope, `scans_by_time WHERE ${span.inEdges ?? 'false'}`)
  return ofRollups(reader, span, scope)
}

const scansRow = v.object({ kind: v.picklist(['all', 'bucket']), ...bucketRow.entries, ...visitorsRow.entries })

/**
 * Of some scans, or of a span without a whole UTC day, whose scans are read once in less time than two rollups take.
 */
async function ofScans(reader: Reader, { buckets }: AskedSpan, scope: Scope, scans: string): Promise<Figures> {
  const rows = await reader.rows(
    scansRow,
    `SELECT if(grouping(start) = 0, 'bucket', 'all') AS kind, ${BUCKET_START} AS start, count() AS scans,
       uniqCombined64(${VISITOR_PRECISION})(visitor) AS visitors
     FROM ${scans} ${scope.ofClient} GROUP BY GROUPING SETS ((start), ())`,
    scope.params,
  )
  return figures(
    buckets,
    rows.filter(({ kind }) => kind === 'bucket'),
    rows.find(({ kind }) => kind === 'all')?.visitors ?? 0,
  )
}

async function ofRollups(reader: Reader, span: AskedSpan, { scope, ofClient, params }: Scope): Promise<Figures> {
  const [buckets, visitors] = await Promise.all([
    reader.rows(
      bucketRow,
      `SELECT ${BUCKET_START} AS start, sum(scans) AS scans FROM (
         SELECT time, scans FROM quarter_tallies WHERE ${scope} AND ${IN_QUARTERS}
         ${span.endsOnQuarter ? '' : `UNION ALL SELECT time, 1 FROM scans_by_time WHERE ${BEHIND_QUARTERS} ${ofClient}`}
       ) GROUP BY start`,
      params,
    ),
    reader.rows(
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
    start: iso(bucket.from),
  }))
  const totalScans = rows.reduce((sum, row) => sum + row.scans, 0)
  // A sketch may be off upwards, and each visitor has scanned at least once.
  return { totalScans, uniqueVisitors: Math.min(uniqueVisitors, totalScans), timeline }
}
