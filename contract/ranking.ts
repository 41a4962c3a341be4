/**
 * Rankings: every QR code, every campaign, or every client, that had a scan in a period or in what it is compared with. The documented
 * summary names the ten with most scans only. Served under `/api/ranking`, where the source counts them (`countsChanges` of
 * the status: both are counted from the same). What is asked stands in `ranking-params.ts`, for which the browser has no use.
 */
import * as v from 'valibot'
import { comparedDays, count, isoTime } from './shapes.ts'

export const RANKING_PATH = '/api/ranking'

export const RANKED_BY = ['qr', 'campaign', 'client'] as const

const scans = {
  scans: count,
  /** In what is compared with; left out where nothing is. */
  before: v.optional(count),
}

/** Of a code, campaign or client; its name is empty where it has none. */
export const rankedRow = v.object({ id: v.string(), name: v.string(), ...scans })
export type RankedRow = v.InferOutput<typeof rankedRow>

/** `data` of the answer. */
export const ranking = v.object({
  /** Of all scans of the period, those of no campaign or client too. */
  totalScans: count,
  /** What is compared with: from when until when. Left out where nothing is, or there is nothing yet to compare. */
  compared: v.optional(v.object({ from: isoTime, to: isoTime, days: v.optional(comparedDays) })),
  /** Scans of codes that belong to no campaign, or no client, where these are ranked. */
  none: v.optional(v.object(scans)),
  /** Most scanned first; last those that had scans only in what is compared with. */
  rows: v.array(rankedRow),
})
export type Ranking = v.InferOutput<typeof ranking>
