import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { QrReport } from '#contract/reporting.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import type { Engine, SqlParams } from '../engine.ts'
import { VISITOR_PRECISION } from '../schema.ts'
import { figures, visitorsRow } from './figures.ts'
import { askedSpan, BUCKET_START, IN_SPAN } from './span.ts'

const qrRow = v.object({
  title: v.string(),
  shortUrl: v.string(),
  destinationUrl: v.string(),
  /** Seconds since 1970. */
  created: v.number(),
  campaignId: v.string(),
  campaignName: v.string(),
  clientId: v.string(),
  clientName: v.string(),
})

/** `GET /qr/:id`: read from the scans themselves, where those of one code lie together. */
export async function qr(engine: Engine, id: string, question: SpanQuestion): Promise<QrReport> {
  const [found] = await engine.rows(
    qrRow,
    `SELECT title, short_url AS shortUrl, destination_url AS destinationUrl, toUnixTimestamp(created_at) AS created,
       campaign_id AS campaignId, client_id AS clientId, campaigns.name AS campaignName, clients.name AS clientName
     FROM (SELECT * FROM qrs FINAL WHERE id = {id:String}) AS code
     LEFT JOIN (SELECT id, name FROM campaigns FINAL) AS campaigns ON campaigns.id = code.campaign_id
     LEFT JOIN (SELECT id, name FROM clients FINAL) AS clients ON clients.id = code.client_id`,
    { id },
  )
  if (found === undefined) throw new Problem(404, 'There is no QR code with this id. GET /qrs lists all of them.')
  const { created, campaignId, campaignName, clientId, clientName, ...texts } = found
  const span = askedSpan(question)
  const params = { ...span.params, id, campaignId, clientId }
  const [counts, visitors] = await Promise.all([
    countsOf(engine, question.want, params),
    engine.rows(
      visitorsRow,
      `SELECT uniqCombined64(${VISITOR_PRECISION})(visitor) AS visitors FROM scans WHERE ${OF_CODE}`,
      params,
    ),
  ])
  const of = (kind: Kind) => counts.filter((row) => row.kind === kind)
  return {
    qrId: id,
    ...texts,
    createdAt: new Date(created * 1000).toISOString(),
    campaign: campaignId === '' ? null : { id: campaignId, name: campaignName },
    client: clientId === '' ? null : { id: clientId, name: clientName },
    ...figures(span.buckets, of('bucket'), visitors[0]?.visitors ?? 0),
    geolocation: of('place').map(({ city, region, country, scans }) => ({ city, region, country, scans })),
    devices: of('device').map(({ device, scans }) => ({ device, count: scans })),
    referrers: of('referrer').map(({ referrer, scans }) => ({ referrer: referrer || 'Direct', scans })),
  }
}

/** The whole sorting key of `scans`, so that only this code's rows are read. */
const OF_CODE = `client_id = {clientId:String} AND campaign_id = {campaignId:String} AND qr_id = {id:String} AND ${IN_SPAN}`

const KINDS = ['bucket', 'place', 'device', 'referrer'] as const
type Kind = (typeof KINDS)[number]

const countRow = v.object({
  kind: v.picklist(KINDS),
  start: v.number(),
  country: v.string(),
  region: v.string(),
  city: v.string(),
  device: v.string(),
  referrer: v.string(),
  scans: v.number(),
})

/** One pass over the code's scans counts its buckets and, where wanted, all of its breakdowns. */
function countsOf(
  engine: Engine,
  want: SpanQuestion['want'],
  params: SqlParams,
): Promise<v.InferOutput<typeof countRow>[]> {
  if (want === 'figures') {
    return engine.rows(
      countRow,
      `SELECT 'bucket' AS kind, ${BUCKET_START} AS start, '' AS country, '' AS region, '' AS city, '' AS device,
         '' AS referrer, count() AS scans
       FROM scans WHERE ${OF_CODE} GROUP BY start`,
      params,
    )
  }
  return engine.rows(
    countRow,
    `SELECT
       multiIf(
         grouping(start) = 0, 'bucket', grouping(country) = 0, 'place', grouping(device) = 0, 'device', 'referrer'
       ) AS kind,
       ${BUCKET_START} AS start, country, region, city, device, referrer, count() AS scans
     FROM scans WHERE ${OF_CODE}
     GROUP BY GROUPING SETS ((start), (country, region, city), (device), (referrer))
     ORDER BY scans DESC, country, region, city, device, referrer`,
    params,
  )
}
