/** The campaigns of a client by their scans, beside what each had in what the period is compared with. */
import type { ReportCampaign, ReportGathered } from '#contract/report-content.ts'
import type { ClientReport, PeriodParams } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { comparedTallies } from '../compared-tallies.ts'
import { shortened } from './lists.ts'

type Campaigns = NonNullable<ReportGathered['campaigns']>
type Counts = Pick<ReportCampaign, 'scans' | 'before'>

/**
 * Within the scope of the client: campaigns in which others have codes too are not named, but their scans of this client count.
 * Null where the source names no campaigns. Throws its `Problem`s.
 */
export async function gatherCampaigns(
  id: string,
  params: PeriodParams,
  { report, asOf, source, now }: { report: ClientReport; asOf: string; source: ReportSource; now: Instant },
): Promise<Campaigns | null> {
  const { countsChanges = false } = await source.describe()
  if (!countsChanges) return named(report, asOf)
  const asked = { subject: { kind: 'client', id }, by: 'campaign' } as const
  const { own, before, comparison } = await comparedTallies(asked, params, { source, now })
  // Of a period that has only just begun there is no part to compare.
  const isCompared = before !== undefined && comparison !== undefined && comparison.until > comparison.period.from
  const all = new Map<string, ReportCampaign>()
  for (const { id, name, scans } of own.data) all.set(id, { id, name, scans, before: isCompared ? 0 : null })
  if (isCompared) {
    for (const { id, name, scans } of before.data) {
      all.set(id, { id, name, scans: all.get(id)?.scans ?? 0, before: scans })
    }
  }
  const none = all.get('')
  all.delete('')
  const totalBefore = isCompared ? (report.comparison?.totalScans ?? null) : null
  return listed([...all.values()], {
    asOf: iso(Math.min(own.asOf, before?.asOf ?? Infinity)),
    none: none && { scans: none.scans, before: none.before },
    whole: { scans: report.totalScans, before: totalBefore },
  })
}

/** A vendor may name campaigns, with their scans in the period alone. */
function named({ campaigns, scansWithoutCampaign, totalScans }: ClientReport, asOf: string): Campaigns | null {
  if (campaigns === undefined) return null
  const none = scansWithoutCampaign === undefined ? undefined : { scans: scansWithoutCampaign, before: null }
  const rows = campaigns.map(({ id, name, scans }) => ({ id, name, scans, before: null }))
  // What is in none is not told, so what is left is not said to be in others.
  if (none === undefined)
    return { ...listed(rows, { asOf, none, whole: { scans: 0, before: null } }), total: totalScans }
  return listed(rows, { asOf, none, whole: { scans: totalScans, before: null } })
}

/** `none`: of codes that are in no campaign. `whole`: all scans of the client; what is left of them is in campaigns not named. */
function listed(
  all: readonly ReportCampaign[],
  { asOf, none, whole }: { asOf: string; none: Counts | undefined; whole: Counts },
): Campaigns {
  const parts = [...all, ...(none ? [none] : [])]
  const scans = parts.reduce((sum, part) => sum + part.scans, 0)
  const before = parts.reduce((sum, part) => sum + (part.before ?? 0), 0)
  const others = {
    scans: Math.max(0, whole.scans - scans),
    before: whole.before === null ? null : Math.max(0, whole.before - before),
  }
  const told = (counts: Counts | undefined) => (counts && counts.scans + (counts.before ?? 0) > 0 ? counts : null)
  const ranked = all
    .filter((row) => told(row) !== null)
    .sort((a, b) => b.scans - a.scans || (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1))
  return {
    asOf,
    ...shortened(ranked),
    total: Math.max(whole.scans, scans),
    none: told(none),
    others: told(others),
  }
}
