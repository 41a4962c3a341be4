import type { CampaignListed } from '#contract/reporting.ts'
import type { ColumnOf } from '#src/lib/table.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'
import { trendSortedBy, trendTable, type WithTrend } from '#src/reports/owner-list/trend/trend.ts'
import { headings } from '#words/reports/campaign-list.ts'

/** A campaign of the list, with how it went lately where the source tells. */
export type CampaignRow = WithTrend<CampaignListed>

export const CAMPAIGN_COLUMNS = ['name', 'codes', 'days', 'change', 'scans'] as const
export type CampaignColumn = (typeof CAMPAIGN_COLUMNS)[number]

export const MOST_SCANNED: Sort<CampaignColumn> = { column: 'scans', descending: true }

export const campaignSpec: ListSpec<CampaignRow, CampaignColumn> = {
  searched: (campaign) => [campaign.name, campaign.id],
  sortedBy: {
    name: (campaign) => campaign.name,
    codes: (campaign) => campaign.qrCount,
    ...trendSortedBy,
    scans: (campaign) => campaign.totalScans,
  },
}

const documented: readonly ColumnOf<CampaignRow>[] = [
  { name: 'id', heading: headings.id, kind: 'text', value: (campaign) => campaign.id },
  { name: 'name', heading: headings.name, kind: 'text', value: (campaign) => campaign.name },
  { name: 'qr_codes', heading: headings.codes, kind: 'count', value: (campaign) => campaign.qrCount },
  { name: 'total_scans', heading: headings.scans, kind: 'count', value: (campaign) => campaign.totalScans },
]

/** Everything that is told of the campaigns. */
export function campaignTable(areTrendsTold: boolean): readonly ColumnOf<CampaignRow>[] {
  return areTrendsTold ? [...documented, ...trendTable] : documented
}
