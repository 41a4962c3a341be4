import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { QrReport } from '#contract/reporting.ts'
import { DIRECT } from '#contract/scan-filter.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import type { Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { VISITOR_PRECISION } from '../schema.ts'
import { figures } from './figures.ts'
import { askedSpan, BUCKET_START, type AskedSpan } from './span.ts'

/** `GET /qr/:id`: read from the scans themselves, where those of one code lie together. */
export async function qr(
  reader: Reader,
  { codes, campaigns, clients }: Directory,
  id: string,
  question: SpanQuestion,
): Promise<QrReport> {
  const found = codes.get(id)
  if (found === undefined) throw new Problem(404, 'There is no QR code with this id. GET /qrs lists all of them.')
  const { title, shortUrl, destinationUrl, createdAt, campaignId, clientId } = found
  const span = askedSpan(question)
  const counts = await countsOf(reader, question.want, {
    ...span,
    params: { ...span.params, id, campaignId, clientId },
  })
  const of = (kind: Kind) => counts.filter((row) => row.kind === kind)
  return {
    qrId: id,
    title,
    shortUrl,
    destinationUrl,
    createdAt,
    campaign: named(campaigns.get(campaignId)),
    client: named(clients.get(clientId)),
    ...figures(span.buckets, of('bucket'), of('all')[0]?.visitors ?? 0),
    geolocation: of('place').map(({ city, region, country, scans }) => ({ city, region, country, scans })),
    devices: of('device').map(({ device, scans }) => ({ device, count: scans })),
    referrers: of('referrer').map(({ referrer, scans }) => ({ referrer: referrer || DIRECT, scans })),
  }
}

function named(found: { readonly id: string; readonly name: string } | undefined) {
  return found === undefined ? null : { id: found.id, name: found.name }
}

/** The whole sorting key of `scans`, so that only this code's rows are read. */
const OF_CODE = 'client_id = {clientId:String} AND campaign_id = {campaignId:String} AND qr_id = {id:String}'

const KINDS = ['all', 'bucket', 'place', 'device', 'referrer'] as const
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
  visitors: v.number(),
})

/**
 * One pass over the code's scans counts all of them, its buckets and, where wanted, its breakdowns. Visitors are needed
 * of all only, but to count them for each set takes less than a second statement.
 */
function countsOf(
  reader: Reader,
  want: SpanQuestion['want'],
  { inSpan, params }: Pick<AskedSpan, 'inSpan' | 'params'>,
): Promise<v.InferOutput<typeof countRow>[]> {
  const visitors = `uniqCombined64(${VISITOR_PRECISION})(visitor) AS visitors`
  if (want === 'figures') {
    return reader.rows(
      countRow,
      `SELECT if(grouping(start) = 0, 'bucket', 'all') AS kind, ${BUCKET_START} AS start, '' AS country, '' AS region,
         '' AS city, '' AS device, '' AS referrer, count() AS scans, ${visitors}
       FROM scans WHERE ${OF_CODE} AND ${inSpan} GROUP BY GROUPING SETS ((start), ())`,
      params,
    )
  }
  return reader.rows(
    countRow,
    `SELECT
       multiIf(
         grouping(start) = 0, 'bucket', grouping(country) = 0, 'place', grouping(device) = 0, 'device',
         grouping(referrer) = 0, 'referrer', 'all'
       ) AS kind,
       ${BUCKET_START} AS start, country, region, city, device, referrer, count() AS scans, ${visitors}
     FROM scans WHERE ${OF_CODE} AND ${inSpan}
     GROUP BY GROUPING SETS ((start), (country, region, city), (device), (referrer), ())
     ORDER BY scans DESC, country, region, city, device, referrer`,
    params,
  )
}
