import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { CampaignCount, ClientReport } from '#contract/reporting.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import { mostScannedFirst } from '#server/most-scanned-first.ts'
import { firstMade, type Directory, type KnownClient } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { figuresOf } from './figures.ts'
import { askedSpan, tilesAndEdges, type AskedSpan } from './span.ts'

/** `GET /client/:id`: one client, and nothing of any other. */
export async function client(
  reader: Reader,
  directory: Directory,
  id: string,
  question: SpanQuestion,
): Promise<ClientReport> {
  const found = directory.clients.get(id)
  if (found === undefined) throw new Problem(404, 'There is no client with this id. GET /clients lists all of them.')
  const span = askedSpan(question)
  const [figures, scansOf] = await Promise.all([
    figuresOf(reader, span, id),
    question.want === 'figures' ? undefined : scansOfCodes(reader, span, id),
  ])
  const { name, status, codes } = found
  const counts = scansOf === undefined ? {} : countsOf(found, directory, scansOf)
  return { clientId: id, clientName: name, status, activeQrs: codes.length, ...firstMade(codes), ...figures, ...counts }
}

const countRow = v.object({ id: v.string(), scans: v.number() })

async function scansOfCodes(reader: Reader, span: AskedSpan, clientId: string): Promise<Map<string, number>> {
  const rows = await reader.rows(
    countRow,
    span.isFiltered
      ? `SELECT qr_id AS id, count() AS scans FROM scans
         WHERE client_id = {clientId:String} AND ${span.inSpan} GROUP BY id`
      : `SELECT qr_id AS id, sum(counted) AS scans FROM (
           ${tilesAndEdges(
             span,
             (inTiles) =>
               `SELECT qr_id, scans AS counted FROM qr_tallies WHERE client_id = {clientId:String} AND ${inTiles}`,
             (inEdges) =>
               `SELECT qr_id, 1 AS counted FROM scans_by_time WHERE client_id = {clientId:String} AND ${inEdges}`,
           )}
         ) GROUP BY id`,
    { ...span.params, clientId },
  )
  return new Map(rows.map(({ id, scans }) => [id, scans]))
}

/** All codes of the client, and all campaigns that they belong to, with their scans, most scanned first; and what belongs to none. */
function countsOf(
  { codes }: KnownClient,
  { campaigns }: Directory,
  scansOf: ReadonlyMap<string, number>,
): Required<Pick<ClientReport, 'qrs' | 'campaigns' | 'scansWithoutCampaign'>> {
  const ofCampaigns = new Map<string, CampaignCount>()
  let scansWithoutCampaign = 0
  for (const { id, campaignId } of codes) {
    const scans = scansOf.get(id) ?? 0
    const found = campaigns.get(campaignId)
    if (found === undefined) {
      scansWithoutCampaign += scans
      continue
    }
    const before = ofCampaigns.get(campaignId)?.scans ?? 0
    ofCampaigns.set(campaignId, { id: campaignId, name: found.name, scans: before + scans })
  }
  return {
    qrs: codes.map(({ id, title }) => ({ id, title, scans: scansOf.get(id) ?? 0 })).sort(mostScannedFirst),
    campaigns: [...ofCampaigns.values()].sort(mostScannedFirst),
    scansWithoutCampaign,
  }
}
