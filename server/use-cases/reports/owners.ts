/** Clients or campaigns by their scans, beside what each had in what the period is compared with. */
import type { ReportOwner, ReportOwners } from '#contract/report-content.ts'
import type { ClientReport, PeriodParams } from '#contract/reporting.ts'
import { iso } from '#server/iso.ts'
import type { TallyQuestion } from '#server/sources/source.ts'
import type { Asking } from '../asking.ts'
import { comparedTallies, merged } from '../compared-tallies.ts'
import { shortened } from './lists.ts'

type Counts = Pick<ReportOwner, 'scans' | 'before'>

interface Asked extends Pick<TallyQuestion, 'subject'> {
  readonly by: 'client' | 'campaign'
}

/**
 * `whole`: all scans of a client, within whose scope campaigns in which others have codes too are not named; of the organisation
 * nothing is left. Throws the source's `Problem`s.
 */
export async function gatherOwners(
  asked: Asked,
  params: PeriodParams,
  { whole, ...asking }: Asking & { readonly whole?: Counts },
): Promise<ReportOwners> {
  const { own, compared, asOf } = await comparedTallies(asked, params, asking)
  const all: readonly ReportOwner[] = compared
    ? merged(own, compared.before).map(({ id, name, scans, before }) => ({ id, name, scans, before }))
    : own.map(({ id, name, scans }) => ({ id, name, scans, before: null }))
  const none = all.find(({ id }) => id === '')
  return listed(
    all.filter(({ id }) => id !== ''),
    {
      asOf: iso(asOf),
      none: none && { scans: none.scans, before: none.before },
      whole: whole && { scans: whole.scans, before: compared ? whole.before : null },
    },
  )
}

/** A vendor may name the campaigns of a client, with their scans in the period alone. Null where it names none. */
export function namedCampaigns(
  { campaigns, scansWithoutCampaign, totalScans }: ClientReport,
  asOf: string,
): ReportOwners | null {
  if (campaigns === undefined) return null
  const rows = campaigns.map(({ id, name, scans }) => ({ id, name, scans, before: null }))
  // Where what is in none is not told, what is left is not said to be in others.
  if (scansWithoutCampaign === undefined) {
    return { ...listed(rows, { asOf, none: undefined, whole: undefined }), total: totalScans }
  }
  const none = { scans: scansWithoutCampaign, before: null }
  return listed(rows, { asOf, none, whole: { scans: totalScans, before: null } })
}

/** `none`: of codes that belong to none. `whole`: what is left of it is of those that are not named. */
function listed(
  all: readonly ReportOwner[],
  { asOf, none, whole }: { asOf: string; none: Counts | undefined; whole: Counts | undefined },
): ReportOwners {
  const parts = [...all, ...(none ? [none] : [])]
  const scans = parts.reduce((sum, part) => sum + part.scans, 0)
  const before = parts.reduce((sum, part) => sum + (part.before ?? 0), 0)
  const others = whole && {
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
    total: Math.max(whole?.scans ?? 0, scans),
    none: told(none),
    others: told(others),
  }
}
