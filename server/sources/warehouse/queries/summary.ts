import * as v from 'valibot'
import { TOP_LIMIT, type CountryCount, type DeviceCount, type QrCount, type Summary } from '#contract/reporting.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import { countryCounts } from '#server/countries.ts'
import type { Engine } from '../engine.ts'
import { figuresOf } from './figures.ts'
import { askedSpan, tilesAndEdges, type AskedSpan } from './span.ts'

/** `GET /summary`: the organisation. */
export async function summary(engine: Engine, question: SpanQuestion): Promise<Summary> {
  const span = askedSpan(question)
  if (question.want === 'figures') {
    return { ...(await figuresOf(engine, span)), topDevices: [], topCountries: [] }
  }
  const [figures, breakdowns, tops] = await Promise.all([
    figuresOf(engine, span),
    breakdownsOf(engine, span),
    topsOf(engine, span),
  ])
  return { ...figures, ...breakdowns, ...tops }
}

const breakdownRow = v.object({ dimension: v.picklist(['country', 'device']), value: v.string(), scans: v.number() })

/** Complete lists, most first, so that their sums are the total. */
async function breakdownsOf(
  engine: Engine,
  span: AskedSpan,
): Promise<{ topDevices: DeviceCount[]; topCountries: CountryCount[] }> {
  const rows = await engine.rows(
    breakdownRow,
    `SELECT dimension, value, sum(counted) AS scans FROM (
       ${tilesAndEdges(
         span,
         (inTiles) => `SELECT dimension, value, scans AS counted FROM breakdown_tallies WHERE ${inTiles}`,
         (inEdges) =>
           `SELECT pair.1 AS dimension, pair.2 AS value, count() AS counted FROM (
              SELECT arrayJoin([('country', toString(country)), ('device', toString(device))]) AS pair
              FROM scans_by_time WHERE ${inEdges}
            ) GROUP BY pair`,
       )}
     ) GROUP BY dimension, value ORDER BY scans DESC, value`,
    span.params,
  )
  return {
    topDevices: rows
      .filter((row) => row.dimension === 'device')
      .map(({ value, scans }) => ({ device: value, count: scans })),
    topCountries: countryCounts(rows.filter((row) => row.dimension === 'country')),
  }
}

const topRow = v.object({
  kind: v.picklist(['qr', 'campaign']),
  id: v.string(),
  name: v.string(),
  scans: v.number(),
  /** How many of its kind had a scan. */
  scanned: v.number(),
})

type Tops = Required<Pick<Summary, 'topQrs' | 'topCampaigns' | 'scannedQrs' | 'scannedCampaigns'>>

async function topsOf(engine: Engine, span: AskedSpan): Promise<Tops> {
  const rows = await engine.rows(
    topRow,
    // Codes are counted once and then added up by campaign; a code's scans all have the campaign that it has now.
    `WITH top AS (
       SELECT if(grouping(qr_id) = 0, 'qr', 'campaign') AS kind, if(kind = 'qr', qr_id, campaign) AS id,
         sum(code_scans) AS scans, count() OVER (PARTITION BY kind) AS scanned
       FROM (
         SELECT qr_id, any(campaign_id) AS campaign, sum(counted) AS code_scans FROM (
           ${tilesAndEdges(
             span,
             (inTiles) => `SELECT qr_id, campaign_id, scans AS counted FROM qr_tallies WHERE ${inTiles}`,
             (inEdges) => `SELECT qr_id, campaign_id, 1 AS counted FROM scans_by_time WHERE ${inEdges}`,
           )}
         ) GROUP BY qr_id
       )
       GROUP BY GROUPING SETS ((qr_id), (campaign))
       HAVING kind = 'qr' OR id != ''
       ORDER BY scans DESC, id LIMIT ${TOP_LIMIT} BY kind
     )
     SELECT kind, id, names.name AS name, scans, scanned FROM top
     LEFT JOIN (
       SELECT 'qr' AS kind, id, title AS name FROM qrs FINAL
       UNION ALL SELECT 'campaign', id, name FROM campaigns FINAL
     ) AS names USING (kind, id)
     ORDER BY scans DESC, id`,
    span.params,
  )
  const qrs = rows.filter((row) => row.kind === 'qr')
  const campaigns = rows.filter((row) => row.kind === 'campaign')
  return {
    topQrs: qrs.map(({ id, name, scans }): QrCount => ({ id, title: name, scans })),
    topCampaigns: campaigns.map(({ id, name, scans }) => ({ id, name, scans })),
    scannedQrs: qrs[0]?.scanned ?? 0,
    scannedCampaigns: campaigns[0]?.scanned ?? 0,
  }
}
