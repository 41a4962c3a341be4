import * as v from 'valibot'
import type { DaysQuestion } from '#server/sources/source.ts'
import type { Directory } from '../directory.ts'
import type { Engine } from '../engine.ts'
import { askedSpan, BUCKET_START } from './span.ts'

const dayRow = v.object({ id: v.string(), start: v.number(), scans: v.number() })

/** Scans of each known code in each bucket, read from the scans themselves, where those of one code lie together. */
export async function days(
  engine: Engine,
  { codes }: Directory,
  { ids, ...question }: DaysQuestion,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const known = [...new Set(ids)].flatMap((id) => codes.get(id) ?? [])
  const span = askedSpan({ ...question, includeBots: false, want: 'figures' })
  if (known.length === 0 || span.buckets.length === 0) return new Map()
  const rows = await engine.rows(
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
  const placeOf = new Map(question.period.buckets.map(({ from }, place) => [from, place]))
  const scansOf = new Map(known.map(({ id }) => [id, question.period.buckets.map(() => 0)]))
  for (const { id, start, scans } of rows) scansOf.get(id)![placeOf.get(start * 1000)!] = scans
  return scansOf
}
