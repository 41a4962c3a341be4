import type { CampaignListed } from '#contract/reporting.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { trendTable } from '#src/trends/trend.ts'
import type { ToldTrends } from '#src/trends/use-trends.ts'
import { headings } from '#words/reports/campaign-list.ts'

export const CAMPAIGN_COLUMNS = ['name', 'codes', 'days', 'change', 'scans'] as const
export type CampaignColumn = (typeof CAMPAIGN_COLUMNS)[number]

const MOST_SCANNED: Sort<CampaignColumn> = { column: 'scans', descending: true }

export const campaignSpec: ListSpec<CampaignListed, CampaignColumn> = {
  searched: (campaign) => [campaign.name, campaign.id],
  usual: MOST_SCANNED,
  sortedBy: {
    name: (campaign) => campaign.name,
    codes: (campaign) => campaign.qrCount,
    days: undefined,
    change: undefined,
    scans: (campaign) => campaign.totalScans,
  },
}

const documented: readonly ColumnOf<CampaignListed>[] = [
  { name: 'id', heading: headings.id, kind: 'text', value: (campaign) => campaign.id },
  { name: 'name', heading: headings.name, kind: 'text', value: (campaign) => campaign.name },
  { name: 'qr_codes', heading: headings.codes, kind: 'count', value: (campaign) => campaign.qrCount },
  { name: 'total_scans', heading: headings.scans, kind: 'count', value: (campaign) => campaign.totalScans },
]

/** Everything that is told of the campaigns. */
export function campaignTable({ told, trendOf }: ToldTrends): readonly ColumnOf<CampaignListed>[] {
  return told === true ? [...documented, ...trendTable(trendOf)] : documented
}
