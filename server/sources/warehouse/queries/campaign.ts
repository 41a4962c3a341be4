import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { CampaignReport } from '#contract/reporting.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import { mostScannedFirst } from '#server/most-scanned-first.ts'
import { firstMade, type Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { VISITOR_PRECISION } from '../schema.ts'
import { figures, visitorsRow } from './figures.ts'
import { askedSpan, BUCKET_START } from './span.ts'

const countRow = v.object({ kind: v.picklist(['bucket', 'qr']), start: v.number(), id: v.string(), scans: v.number() })

/**
 * `GET /campaign/:id`: read from the scans themselves. They lie together by client and campaign, and a campaign is too
 * small a part of the organisation for rollups of its own to pay.
 */
export async function campaign(
  reader: Reader,
  directory: Directory,
  id: string,
  question: SpanQuestion,
): Promise<CampaignReport> {
  const found = directory.campaigns.get(id)
  if (found === undefined) {
    throw new Problem(404, 'There is no campaign with this id. GET /campaigns lists all of them.')
  }
  const span = askedSpan(question)
  const clientIds = [...new Set(found.codes.map((code) => code.clientId))]
  const where = `client_id IN {clientIds:Array(String)} AND campaign_id = {id:String} AND ${span.inSpan}`
  const params = { ...span.params, id, clientIds }
  // Visitors apart: grouping sets would count them for each code and bucket too, which takes a large campaign longer.
  const [counts, visitors] = await Promise.all([
    reader.rows(
      countRow,
      `SELECT if(grouping(start) = 0, 'bucket', 'qr') AS kind, ${BUCKET_START} AS start, qr_id AS id, count() AS scans
       FROM scans WHERE ${where} GROUP BY GROUPING SETS ((start), (qr_id))`,
      params,
    ),
    reader.rows(
      visitorsRow,
      `SELECT uniqCombined64(${VISITOR_PRECISION})(visitor) AS visitors FROM scans WHERE ${where}`,
      params,
    ),
  ])
  const of = (kind: 'bucket' | 'qr') => counts.filter((row) => row.kind === kind)
  const { totalScans, ...rest } = figures(span.buckets, of('bucket'), visitors[0]?.visitors ?? 0)
  const scansOf = new Map(of('qr').map((row) => [row.id, row.scans]))
  const qrs = found.codes
    .map((code) => ({ id: code.id, title: code.title, scans: scansOf.get(code.id) ?? 0 }))
    .sort(mostScannedFirst)
  const best = qrs[0]
  return {
    campaignId: id,
    name: found.name,
    aggregatedScans: totalScans,
    ...rest,
    topPerformingQr: best === undefined || best.scans === 0 ? null : { id: best.id, scans: best.scans },
    qrs,
    client: clientOf(clientIds, directory),
    ...firstMade(found.codes),
  }
}

/** The client of its codes when they agree. */
function clientOf(clientIds: readonly string[], { clients }: Directory): { id: string; name: string } | null {
  const [id, other] = clientIds
  const found = id === undefined || other !== undefined ? undefined : clients.get(id)
  return found === undefined ? null : { id: found.id, name: found.name }
}
