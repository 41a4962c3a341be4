import type { CampaignListed } from '#contract/reporting.ts'
import type { Column } from '#src/lib/csv.ts'
import type { ListSpec, Sort } from '#src/lib/list-index.ts'

export const CAMPAIGN_COLUMNS = ['name', 'codes', 'scans'] as const
export type CampaignColumn = (typeof CAMPAIGN_COLUMNS)[number]

export const MOST_SCANNED: Sort<CampaignColumn> = { column: 'scans', descending: true }

export const campaignSpec: ListSpec<CampaignListed, CampaignColumn> = {
  searched: (campaign) => [campaign.name, campaign.id],
  sortedBy: {
    name: (campaign) => campaign.name,
    codes: (campaign) => campaign.qrCount,
    scans: (campaign) => campaign.totalScans,
  },
}

export const campaignCsv: readonly Column<CampaignListed>[] = [
  { heading: 'id', value: (campaign) => campaign.id },
  { heading: 'name', value: (campaign) => campaign.name },
  { heading: 'qr_codes', value: (campaign) => campaign.qrCount },
  { heading: 'total_scans', value: (campaign) => campaign.totalScans },
]
