import * as v from 'valibot'
import type { DaysQuestion, OwnerSubject } from '#server/sources/source.ts'
import type { Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { askedSpan, BUCKET_START } from './span.ts'

const dayRow = v.object({ id: v.string(), start: v.number(), scans: v.number() })
type DayRow = v.InferOutput<typeof dayRow>

type Pieces = Pick<DaysQuestion, 'period' | 'until'>

/** Scans of each known code in each bucket, read from the scans themselves, where those of one code lie together. */
export async function daysOfCodes(
  reader: Reader,
  { codes }: Directory,
  ids: readonly string[],
  pieces: Pieces,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const known = [...new Set(ids)].flatMap((id) => codes.get(id) ?? [])
  const span = askedSpan({ ...pieces, includeBots: false, want: 'figures' })
  if (known.length === 0 || span.buckets.length === 0) return new Map()
  const rows = await reader.rows(
    dayRow,
    `SELECT qr_id AS id, ${BUCKET_START} AS start, count() AS scans
     FROM scans
     WHERE client_id IN {clients:Array(String)} AND campaign_id IN {campaigns:Array(String)}
       AND qr_id IN {ids:Array(String)} AND ${span.inSpan}
     GROUP BY id, start`,
    {
      ...span.params,
      ids: known.map(({ id }) => id),
      // The whole sorting key, each part by itself, takes half of what the triples of each code do.
      clients: [...new Set(known.map(({ clientId }) => clientId))],
      campaigns: [...new Set(known.map(({ campaignId }) => campaignId))],
    },
  )
  return new Map(
    inBuckets(
      known.map(({ id }) => id),
      rows,
      pieces,
    ),
  )
}

/** By id, the scans of each campaign or client that has any in each bucket, read from the scans by time. */
export async function daysOfOwners(
  reader: Reader,
  kind: OwnerSubject['kind'],
  pieces: Pieces,
): Promise<readonly (readonly [string, readonly number[]])[]> {
  const span = askedSpan({ ...pieces, includeBots: false, want: 'figures' })
  if (span.buckets.length === 0) return []
  const rows = await reader.rows(
    dayRow,
    `SELECT ${kind}_id AS id, ${BUCKET_START} AS start, count() AS scans
     FROM scans_by_time WHERE id != '' AND ${span.inSpan}
     GROUP BY id, start`,
    span.params,
  )
  return inBuckets(new Set(rows.map(({ id }) => id)), rows, pieces)
}

/** A count for each of the buckets, nought where no row tells of it. */
function inBuckets(ids: Iterable<string>, rows: readonly DayRow[], { period: { buckets } }: Pieces) {
  const placeOf = new Map(buckets.map(({ from }, place) => [from, place]))
  const scansOf = new Map([...ids].map((id) => [id, buckets.map(() => 0)]))
  for (const { id, start, scans } of rows) scansOf.get(id)![placeOf.get(start * 1000)!] = scans
  return [...scansOf]
}
