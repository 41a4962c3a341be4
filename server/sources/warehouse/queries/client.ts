import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { CampaignCount, ClientReport } from '#contract/reporting.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import type { Engine } from '../engine.ts'
import { figuresOf } from './figures.ts'
import { askedSpan, tilesAndEdges, type AskedSpan } from './span.ts'

const clientRow = v.object({ name: v.string(), status: v.string(), activeQrs: v.number() })

/** `GET /client/:id`: one client, and nothing of any other. */
export async function client(engine: Engine, id: string, question: SpanQuestion): Promise<ClientReport> {
  const [found] = await engine.rows(
    clientRow,
    `SELECT name, status, (SELECT count() FROM qrs FINAL WHERE client_id = {id:String}) AS activeQrs
     FROM clients FINAL WHERE id = {id:String}`,
    { id },
  )
  if (found === undefined) throw new Problem(404, 'There is no client with this id. GET /clients lists all of them.')
  const span = askedSpan(question)
  const [figures, counts] = await Promise.all([
    figuresOf(engine, span, id),
    question.want === 'figures' ? undefined : countsOf(engine, span, id),
  ])
  const { name, status, activeQrs } = found
  return { clientId: id, clientName: name, status, activeQrs, ...figures, ...counts }
}

const countRow = v.object({
  id: v.string(),
  title: v.string(),
  campaignId: v.string(),
  campaignName: v.string(),
  scans: v.number(),
})

/** All codes of the client, and all campaigns that they belong to, with their scans; most scanned first. */
async function countsOf(
  engine: Engine,
  span: AskedSpan,
  clientId: string,
): Promise<Required<Pick<ClientReport, 'qrs' | 'campaigns'>>> {
  const codes = await engine.rows(
    countRow,
    `SELECT owned.id AS id, title, campaign_id AS campaignId, campaigns.name AS campaignName, scanned.scans AS scans
     FROM (SELECT id, title, campaign_id FROM qrs FINAL WHERE client_id = {clientId:String}) AS owned
     LEFT JOIN (SELECT id, name FROM campaigns FINAL) AS campaigns ON campaigns.id = owned.campaign_id
     LEFT JOIN (
       SELECT qr_id, sum(counted) AS scans FROM (
         ${tilesAndEdges(
           span,
           (inTiles) =>
             `SELECT qr_id, scans AS counted FROM qr_tallies WHERE client_id = {clientId:String} AND ${inTiles}`,
           (inEdges) =>
             `SELECT qr_id, 1 AS counted FROM scans_by_time WHERE client_id = {clientId:String} AND ${inEdges}`,
         )}
       ) GROUP BY qr_id
     ) AS scanned ON scanned.qr_id = owned.id
     ORDER BY scans DESC, id`,
    { ...span.params, clientId },
  )
  const campaigns = new Map<string, CampaignCount>()
  for (const { campaignId, campaignName, scans } of codes) {
    if (campaignId === '') continue
    const before = campaigns.get(campaignId)?.scans ?? 0
    campaigns.set(campaignId, { id: campaignId, name: campaignName, scans: before + scans })
  }
  return {
    qrs: codes.map(({ id, title, scans }) => ({ id, title, scans })),
    campaigns: [...campaigns.values()].sort((a, b) => b.scans - a.scans || (a.id < b.id ? -1 : 1)),
  }
}
