import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { ClientReport } from '#contract/reporting.ts'
import type { Question } from '#server/sources/source.ts'
import type { Engine } from '../engine.ts'
import { figuresOf } from './figures.ts'
import { askedSpan, IN_EDGES, IN_TILES, type AskedSpan } from './span.ts'

const clientRow = v.object({ name: v.string(), status: v.string(), activeQrs: v.number() })

/** `GET /client/:id`: one client, and nothing of any other. */
export async function client(engine: Engine, id: string, question: Question): Promise<ClientReport> {
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
  kind: v.picklist(['qr', 'campaign']),
  id: v.string(),
  name: v.string(),
  scans: v.number(),
})

/** All codes of the client, and all campaigns that they belong to, with their scans; most scanned first. */
async function countsOf(
  engine: Engine,
  span: AskedSpan,
  clientId: string,
): Promise<Required<Pick<ClientReport, 'qrs' | 'campaigns'>>> {
  const rows = await engine.rows(
    countRow,
    `WITH codes AS (
       SELECT id, title, campaign_id, scanned.scans AS scans
       FROM (SELECT id, title, campaign_id FROM qrs FINAL WHERE client_id = {clientId:String}) AS owned
       LEFT JOIN (
         SELECT qr_id, sum(counted) AS scans FROM (
           SELECT qr_id, scans AS counted FROM qr_tallies WHERE client_id = {clientId:String} AND ${IN_TILES}
           UNION ALL
           SELECT qr_id, 1 FROM scans_by_time WHERE client_id = {clientId:String} AND ${IN_EDGES}
         ) GROUP BY qr_id
       ) AS scanned ON scanned.qr_id = owned.id
     )
     SELECT 'qr' AS kind, id, title AS name, scans FROM codes
     UNION ALL
     SELECT 'campaign', campaigns.id, campaigns.name, shares.scans
     FROM (SELECT campaign_id, sum(scans) AS scans FROM codes WHERE campaign_id != '' GROUP BY campaign_id) AS shares
     INNER JOIN (SELECT id, name FROM campaigns FINAL) AS campaigns ON campaigns.id = shares.campaign_id`,
    { ...span.params, clientId },
  )
  rows.sort((a, b) => b.scans - a.scans || (a.id < b.id ? -1 : 1))
  return {
    qrs: rows.filter((row) => row.kind === 'qr').map(({ id, name, scans }) => ({ id, title: name, scans })),
    campaigns: rows.filter((row) => row.kind === 'campaign').map(({ id, name, scans }) => ({ id, name, scans })),
  }
}
