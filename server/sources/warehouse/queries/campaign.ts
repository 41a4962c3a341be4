import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { CampaignReport } from '#contract/reporting.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import type { Engine } from '../engine.ts'
import { VISITOR_PRECISION } from '../schema.ts'
import { figures, visitorsRow } from './figures.ts'
import { askedSpan, BUCKET_START, IN_SPAN } from './span.ts'

const campaignRow = v.object({
  name: v.string(),
  codes: v.array(v.object({ id: v.string(), title: v.string(), clientId: v.string() })),
  clientName: v.string(),
})

const countRow = v.object({ kind: v.picklist(['bucket', 'qr']), start: v.number(), id: v.string(), scans: v.number() })

/**
 * `GET /campaign/:id`: read from the scans themselves. They lie together by client and campaign, and a campaign is too
 * small a part of the organisation for rollups of its own to pay.
 */
export async function campaign(engine: Engine, id: string, question: SpanQuestion): Promise<CampaignReport> {
  const [found] = await engine.rows(
    campaignRow,
    `WITH codes AS (SELECT id, title, client_id FROM qrs FINAL WHERE campaign_id = {id:String})
     SELECT name,
       (SELECT groupArray((id, title, client_id)::Tuple(id String, title String, clientId String)) FROM codes) AS codes,
       (SELECT any(name) FROM clients FINAL WHERE id IN (SELECT client_id FROM codes)) AS clientName
     FROM campaigns FINAL WHERE id = {id:String}`,
    { id },
  )
  if (found === undefined) {
    throw new Problem(404, 'There is no campaign with this id. GET /campaigns lists all of them.')
  }
  const span = askedSpan(question)
  const clientIds = [...new Set(found.codes.map((code) => code.clientId))]
  const where = `client_id IN {clientIds:Array(String)} AND campaign_id = {id:String} AND ${IN_SPAN}`
  const params = { ...span.params, id, clientIds }
  const [counts, visitors] = await Promise.all([
    engine.rows(
      countRow,
      `SELECT if(grouping(start) = 0, 'bucket', 'qr') AS kind, ${BUCKET_START} AS start, qr_id AS id, count() AS scans
       FROM scans WHERE ${where} GROUP BY GROUPING SETS ((start), (qr_id))`,
      params,
    ),
    engine.rows(
      visitorsRow,
      `SELECT uniqCombined64(${VISITOR_PRECISION})(visitor) AS visitors FROM scans WHERE ${where}`,
      params,
    ),
  ])
  const { totalScans, ...rest } = figures(
    span.buckets,
    counts.filter((row) => row.kind === 'bucket'),
    visitors[0]?.visitors ?? 0,
  )
  const scansOf = new Map(counts.filter((row) => row.kind === 'qr').map((row) => [row.id, row.scans]))
  const qrs = found.codes
    .map((code) => ({ id: code.id, title: code.title, scans: scansOf.get(code.id) ?? 0 }))
    .sort((a, b) => b.scans - a.scans || (a.id < b.id ? -1 : 1))
  const best = qrs[0]
  return {
    campaignId: id,
    name: found.name,
    aggregatedScans: totalScans,
    ...rest,
    topPerformingQr: best === undefined || best.scans === 0 ? null : { id: best.id, scans: best.scans },
    qrs,
    client: clientOf(clientIds, found.clientName),
  }
}

/** The client of its codes when they agree. */
function clientOf(clientIds: readonly string[], name: string): { id: string; name: string } | null {
  const [id, other] = clientIds
  return id === undefined || id === '' || other !== undefined ? null : { id, name }
}
