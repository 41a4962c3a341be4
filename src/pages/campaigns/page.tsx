import { CampaignList } from '#src/reports/campaign-list/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'

/** `/campaigns`: every campaign. */
export function Component() {
  return (
    <>
      <PageHeader title="Campaigns" />
      <CampaignList />
    </>
  )
}
