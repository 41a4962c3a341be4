import * as v from 'valibot'
import type { Span } from '#contract/period.ts'
import type { Reader } from '../engine.ts'

/** Scans of one code; only the pieces of time that have any, by their places. */
export interface ScansByPiece {
  readonly id: string
  readonly places: readonly number[]
  readonly scans: readonly number[]
}

/** Lists in JSON, as text: to check each of half a million numbers takes longer than to count them. */
const codeRow = v.object({ id: v.string(), starts: v.string(), scans: v.string() })

/**
 * Scans of all codes by piece of time, bots left out: one pass over the span's scans, in which those of a code lie
 * together. Rollups by UTC day would not do: in most zones no day begins with one.
 */
export async function scansByPiece(reader: Reader, pieces: readonly Span[]): Promise<readonly ScansByPiece[]> {
  const starts = pieces.map(({ from }) => from / 1000)
  const placeOf = new Map(starts.map((start, place) => [start, place]))
  const rows = await reader.rows(
    codeRow,
    `SELECT qr_id AS id, toString(groupArray(start)) AS starts, toString(groupArray(counted)) AS scans FROM (
       SELECT qr_id, roundDown(toUnixTimestamp(time), {starts:Array(UInt32)}) AS start, count() AS counted
       FROM scans WHERE time >= {from:DateTime('UTC')} AND time < {until:DateTime('UTC')} AND NOT bot
       GROUP BY qr_id, start
     ) GROUP BY id`,
    { starts, from: starts[0]!, until: Math.ceil(pieces.at(-1)!.to / 1000) },
  )
  return rows.map((row) => ({
    id: row.id,
    places: (JSON.parse(row.starts) as number[]).map((start) => placeOf.get(start)!),
    scans: JSON.parse(row.scans) as number[],
  }))
}

const sumRow = v.object({ scans: v.number() })

/** Scans by people of the whole organisation in the quarters of an hour that begin within a span. */
export async function scansIn(reader: Reader, { from, to }: Span): Promise<number> {
  const [row] = await reader.rows(
    sumRow,
    `SELECT sum(scans) AS scans FROM quarter_tallies
     WHERE scope = 'all' AND time >= {from:DateTime('UTC')} AND time < {to:DateTime('UTC')} AND NOT bot`,
    { from: Math.floor(from / 1000), to: Math.ceil(to / 1000) },
  )
  return row?.scans ?? 0
}
