import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { HOURS_OF_WEEK } from '#contract/rhythm.ts'
import type { RhythmQuestion } from '#server/sources/source.ts'
import type { Directory } from '../directory.ts'
import type { Engine, SqlParams } from '../engine.ts'
import { BEHIND_QUARTERS, BUCKET_START, IN_QUARTERS, askedSpan, type AskedSpan } from './span.ts'

const hourRow = v.object({ hour: v.number(), scans: v.number() })

/**
 * The hour of the week on the wall clock, from Monday's first. The distance from UTC comes with the stretch in which a
 * scan lies; 1970 began on a Thursday.
 */
const HOUR_OF_WEEK = `(intDiv(toInt64(toUnixTimestamp(time)) + transform(${BUCKET_START}, {starts:Array(UInt32)}, {offsets:Array(Int32)}, 0), 3600) + 72) % ${HOURS_OF_WEEK}`

/** Scans by hour of the week. */
export async function rhythm(engine: Engine, directory: Directory, question: RhythmQuestion): Promise<number[]> {
  const { stretches, period, ...rest } = question
  const buckets = stretches.map(({ from, to }) => ({ date: '', from, to }))
  const span = askedSpan({ ...rest, period: { ...period, buckets }, want: 'figures' })
  const { from, params } = scansOf(question.subject, span, directory)
  const begun = stretches.slice(0, span.buckets.length)
  const rows = await engine.rows(
    hourRow,
    `SELECT ${HOUR_OF_WEEK} AS hour, sum(scans) AS scans FROM (${from}) GROUP BY hour`,
    { ...span.params, ...params, offsets: begun.length === 0 ? [0] : begun.map(({ offset }) => offset / 1000) },
  )
  const scans = Array.from({ length: HOURS_OF_WEEK }, () => 0)
  for (const row of rows) scans[row.hour] = row.scans
  return scans
}

/** Times and how many scans there were then: by quarters of an hour where there are rollups of them. */
function scansOf(
  subject: RhythmQuestion['subject'],
  span: AskedSpan,
  { codes, campaigns, clients }: Directory,
): { from: string; params: SqlParams } {
  const ofScans = (where: string, params: SqlParams) => ({
    from: `SELECT time, 1 AS scans FROM scans WHERE ${where} AND ${span.inSpan}`,
    params,
  })
  const ofRollups = (scope: string, ofClient: string, params: SqlParams) => ({
    from: `SELECT time, scans FROM quarter_tallies WHERE ${scope} AND ${IN_QUARTERS}
      UNION ALL SELECT time, 1 AS scans FROM scans_by_time WHERE ${BEHIND_QUARTERS} ${ofClient}`,
    params,
  })
  switch (subject.kind) {
    case 'organisation':
      return span.isFiltered ? ofScans('true', {}) : ofRollups(`scope = 'all'`, '', {})
    case 'client': {
      if (!clients.has(subject.id)) throw unknown('client', '/clients')
      const ofClient = 'client_id = {clientId:String}'
      const params = { clientId: subject.id }
      return span.isFiltered
        ? ofScans(ofClient, params)
        : ofRollups(`scope = 'client' AND ${ofClient}`, `AND ${ofClient}`, params)
    }
    case 'campaign': {
      const found = campaigns.get(subject.id)
      if (found === undefined) throw unknown('campaign', '/campaigns')
      return ofScans('client_id IN {clientIds:Array(String)} AND campaign_id = {id:String}', {
        id: subject.id,
        clientIds: [...new Set(found.codes.map(({ clientId }) => clientId))],
      })
    }
    case 'qr': {
      const found = codes.get(subject.id)
      if (found === undefined) throw unknown('QR code', '/qrs')
      const { clientId, campaignId } = found
      return ofScans('client_id = {clientId:String} AND campaign_id = {campaignId:String} AND qr_id = {id:String}', {
        id: subject.id,
        clientId,
        campaignId,
      })
    }
  }
}

function unknown(noun: string, list: string): Problem {
  return new Problem(404, `There is no ${noun} with this id. GET ${list} lists all of them.`)
}
