import * as v from 'valibot'
import type { Trend, TrendsQuestion } from '#server/sources/source.ts'
import type { Reader } from '../engine.ts'

/** Lists in JSON, as text: to have tens of thousands of rows checked one by one takes longer than to count them. */
const listsRow = v.object({ ids: v.string(), own: v.string(), before: v.string() })

/** Scans of all codes in both spans: one pass over `scans`, in which those of a code lie together. */
export async function trends(reader: Reader, { own, before }: TrendsQuestion): Promise<Trend[]> {
  const [lists] = await reader.rows(
    listsRow,
    `SELECT toJSONString(groupArray(id)) AS ids, toJSONString(groupArray(ofOwn)) AS own,
       toJSONString(groupArray(ofBefore)) AS before
     FROM (
       SELECT qr_id AS id, countIf(time >= {ownFrom:DateTime('UTC')}) AS ofOwn, count() - ofOwn AS ofBefore
       FROM scans
       WHERE NOT bot AND time >= {beforeFrom:DateTime('UTC')} AND time < {ownTo:DateTime('UTC')}
         AND (time < {beforeTo:DateTime('UTC')} OR time >= {ownFrom:DateTime('UTC')})
       GROUP BY id
     )`,
    {
      beforeFrom: seconds(before.from),
      beforeTo: seconds(before.to),
      ownFrom: seconds(own.from),
      ownTo: seconds(own.to),
    },
  )
  const counts = (text: string) => JSON.parse(text) as number[]
  const [ofOwn, ofBefore] = [counts(lists!.own), counts(lists!.before)]
  return (JSON.parse(lists!.ids) as string[]).map((id, at) => ({ id, scans: ofOwn[at]!, before: ofBefore[at]! }))
}

/** Scans have whole seconds, so a second counts that began before a span ends. */
function seconds(instant: number): number {
  return Math.ceil(instant / 1000)
}
