import type { CampaignListed } from '#contract/reporting.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { ownerTrendColumns, type OwnerColumns } from '#src/reports/owner-list/trend-columns.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { paths } from '#src/url-state/paths.ts'
import { RowLink } from '#src/url-state/row-link.tsx'
import * as words from '#words/reports/campaign-list.ts'
import type { CampaignColumn } from './select.ts'

const documented: readonly ListColumn<CampaignListed, CampaignColumn>[] = [
  {
    key: 'name',
    heading: words.headings.campaign,
    width: 'minmax(0, 1fr)',
    onPhone: 'first',
    cell: (campaign, tabIndex) => (
      <RowLink to={paths.campaign(campaign.id)} name={campaign.name || campaign.id} tabIndex={tabIndex} />
    ),
  },
  {
    key: 'codes',
    heading: words.headings.codes,
    width: '8rem',
    numeric: true,
    onPhone: 'second',
    cell: ({ qrCount }) => (
      <>
        {formatExact(qrCount)}
        <span className="md:sr-only"> {words.codes(qrCount)}</span>
      </>
    ),
  },
]

const scans: ListColumn<CampaignListed, CampaignColumn> = {
  key: 'scans',
  heading: words.headings.scans,
  width: '8rem',
  numeric: true,
  onPhone: 'first-end',
  cell: (campaign) => formatExact(campaign.totalScans),
}

/** All columns of the list of campaigns. */
export const campaignColumns: OwnerColumns<CampaignListed, CampaignColumn> = (trends, sortedBy) =>
  trends.told === true
    ? [...documented, ...ownerTrendColumns(trends, { place: 'second-end', sortedBy }), scans]
    : [...documented, scans]
