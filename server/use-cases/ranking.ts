/** Every code or campaign by its scans, beside what it had in what the period is compared with. */
import type { RankingParams } from '#contract/ranking-params.ts'
import type { RankedRow, Ranking } from '#contract/ranking.ts'
import { comparedWithOf, type Meta } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { ReportSource, Tally } from '#server/sources/source.ts'
import { comparedTallies } from './compared-tallies.ts'
import { toMeta, toPeriodMeta } from './report.ts'

/** Throws the source's `Problem`s: 404 where it does not tell. */
export async function ranking(
  params: RankingParams,
  asked: { readonly source: ReportSource; readonly now: Instant },
): Promise<{ readonly data: Ranking; readonly meta: Meta }> {
  const { now } = asked
  const all = { subject: { kind: 'organisation' }, by: params.by } as const
  const { period, end, own, before } = await comparedTallies(all, params, asked)
  const comparison = before?.comparison
  // Of a period that has only just begun there is no part to compare.
  const isCompared = comparison !== undefined && comparison.until > comparison.period.from
  const rows = rowsOf(own.data, isCompared ? before?.data : undefined)
  const none = params.by === 'campaign' ? (rows.get('') ?? { scans: 0, ...(isCompared && { before: 0 }) }) : undefined
  if (none !== undefined) rows.delete('')
  const how = comparedWithOf(params)
  return {
    data: {
      totalScans: own.data.reduce((sum, { scans }) => sum + scans, 0),
      ...(isCompared && {
        compared: {
          from: new Date(comparison.period.from).toISOString(),
          to: new Date(comparison.until).toISOString(),
        },
      }),
      ...(none && { withoutCampaign: { scans: none.scans, before: none.before } }),
      rows: [...rows.values()].sort(mostScannedFirst),
    },
    meta: {
      ...toMeta({ asOf: Math.min(own.asOf, before?.asOf ?? Infinity) }),
      period: toPeriodMeta(period, now),
      ...(how && { comparedWith: how }),
      ...(end < now && { knownUntil: new Date(end).toISOString() }),
    },
  }
}

/** By id, what has scans in either. */
function rowsOf(own: readonly Tally[], before: readonly Tally[] | undefined): Map<string, RankedRow> {
  const rows = new Map<string, RankedRow>()
  for (const { id, name, scans } of own) rows.set(id, { id, name, scans, ...(before && { before: 0 }) })
  for (const { id, name, scans } of before ?? []) {
    rows.set(id, { ...(rows.get(id) ?? { id, name, scans: 0 }), before: scans })
  }
  return rows
}

/** Equal ones as the summary ranks them. */
function mostScannedFirst(a: RankedRow, b: RankedRow): number {
  return b.scans - a.scans || (a.id < b.id ? -1 : 1)
}
