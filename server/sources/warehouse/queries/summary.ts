import * as v from 'valibot'
import { TOP_LIMIT, type DeviceCount, type PlaceCount, type QrCount, type Summary } from '#contract/reporting.ts'
import { countryCounts } from '#server/countries.ts'
import type { SpanQuestion } from '#server/sources/source.ts'
import { mostScannedFirst } from '#server/most-scanned-first.ts'
import type { Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import type { SqlParams } from '../literals.ts'
import { figuresOf } from './figures.ts'
import { askedSpan, type AskedSpan } from './span.ts'

/** `GET /summary`: the organisation. */
export async function summary(reader: Reader, directory: Directory, question: SpanQuestion): Promise<Summary> {
  const span = askedSpan(question)
  if (question.want === 'figures') {
    return { ...(await figuresOf(reader, span)), topDevices: [], topCountries: [] }
  }
  // Of all countries there are too many places to count them on each day.
  const hasPlaces = question.filter?.country !== undefined
  const [figures, counts, geolocation] = await Promise.all([
    figuresOf(reader, span),
    span.isFiltered ? countsOfSome(reader, span) : countsOf(reader, span),
    hasPlaces ? placesOf(reader, span) : undefined,
  ])
  return {
    ...figures,
    topDevices: devices(counts.device),
    topCountries: countryCounts([...counts.country].map(([value, scans]) => ({ value, scans }))),
    ...(geolocation && { geolocation }),
    ...topsOf(counts.qr, directory),
  }
}

const KINDS = ['country', 'device', 'qr'] as const
/** Scans by country, by device and by code. */
type Counts = Readonly<Record<(typeof KINDS)[number], Map<string, number>>>

const countRow = v.object({ kind: v.picklist(KINDS), value: v.string(), scans: v.number() })
type CountRow = v.InferOutput<typeof countRow>

/**
 * What whole days count and what the edges count is added up here: one statement over both takes the engine longer to
 * plan than these take to run.
 */
async function countsOf(reader: Reader, { inTiles, inEdges, params }: AskedSpan): Promise<Counts> {
  const tables = await Promise.all([
    inTiles === undefined
      ? []
      : reader.rows(
          countRow,
          `SELECT dimension AS kind, value, sum(scans) AS scans FROM breakdown_tallies WHERE ${inTiles} GROUP BY kind, value`,
          params,
        ),
    inTiles === undefined
      ? []
      : reader.rows(
          countRow,
          `SELECT 'qr' AS kind, qr_id AS value, sum(scans) AS scans FROM qr_tallies WHERE ${inTiles} GROUP BY value`,
          params,
        ),
    inEdges === undefined ? [] : countsIn(reader, `scans_by_time WHERE ${inEdges}`, params),
  ])
  return toCounts(tables.flat())
}

async function countsOfSome(reader: Reader, { inSpan, params }: AskedSpan): Promise<Counts> {
  return toCounts(await countsIn(reader, `scans WHERE ${inSpan}`, params))
}

function countsIn(reader: Reader, scans: string, params: SqlParams): Promise<CountRow[]> {
  return reader.rows(
    countRow,
    `SELECT multiIf(grouping(country) = 0, 'country', grouping(device) = 0, 'device', 'qr') AS kind,
       multiIf(kind = 'country', country, kind = 'device', device, qr_id) AS value, count() AS scans
     FROM ${scans} GROUP BY GROUPING SETS ((country), (device), (qr_id))`,
    params,
  )
}

const placeRow = v.object({ country: v.string(), region: v.string(), city: v.string(), scans: v.number() })

function placesOf(reader: Reader, { inSpan, params }: AskedSpan): Promise<PlaceCount[]> {
  return reader.rows(
    placeRow,
    `SELECT country, region, city, count() AS scans FROM scans WHERE ${inSpan}
     GROUP BY country, region, city ORDER BY scans DESC, country, region, city`,
    params,
  )
}

function toCounts(rows: readonly CountRow[]): Counts {
  const counts: Counts = { country: new Map(), device: new Map(), qr: new Map() }
  for (const { kind, value, scans } of rows) add(counts[kind], value, scans)
  return counts
}

function add(counts: Map<string, number>, key: string, scans: number): void {
  counts.set(key, (counts.get(key) ?? 0) + scans)
}

/** The complete list, most first, so that its sum is the total. */
function devices(counts: ReadonlyMap<string, number>): DeviceCount[] {
  return [...counts]
    .map(([device, count]) => ({ device, count }))
    .sort((a, b) => b.count - a.count || (a.device < b.device ? -1 : 1))
}

type Tops = Required<
  Pick<Summary, 'topQrs' | 'topCampaigns' | 'scannedQrs' | 'scannedCampaigns' | 'scansWithoutCampaign'>
>

/** A code's scans all have the campaign that it has now. */
function topsOf(ofCodes: ReadonlyMap<string, number>, { codes, campaigns }: Directory): Tops {
  const ofCampaigns = new Map<string, number>()
  for (const [id, scans] of ofCodes) add(ofCampaigns, codes.get(id)?.campaignId ?? '', scans)
  const scansWithoutCampaign = ofCampaigns.get('') ?? 0
  ofCampaigns.delete('')
  return {
    topQrs: top(ofCodes).map(({ id, scans }): QrCount => ({ id, title: codes.get(id)?.title ?? '', scans })),
    topCampaigns: top(ofCampaigns).map(({ id, scans }) => ({ id, name: campaigns.get(id)?.name ?? '', scans })),
    scannedQrs: ofCodes.size,
    scannedCampaigns: ofCampaigns.size,
    scansWithoutCampaign,
  }
}

function top(counts: ReadonlyMap<string, number>): { id: string; scans: number }[] {
  return [...counts]
    .map(([id, scans]) => ({ id, scans }))
    .sort(mostScannedFirst)
    .slice(0, TOP_LIMIT)
}
