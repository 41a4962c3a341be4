import { CampaignList } from '#src/reports/owner-list/campaigns/panel.tsx'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { HowToImport } from '#src/reports/first-run/how-to-import.tsx'
import { Views } from '#src/reports/views/views.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { title } from '#words/pages/campaigns.ts'

/** `/campaigns`: every campaign. */
export function Component() {
  return (
    <>
      <PageHeader title={title} actions={<Views />} />
      <CampaignList
        actions={(campaigns) => <CompareSelected kind="campaign" selected={campaigns} />}
        firstStep={<HowToImport />}
      />
    </>
  )
}
