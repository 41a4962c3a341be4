import { useParams } from 'react-router'
import { useHasNoScans } from '#src/api/has-no-scans.ts'
import { CompareSelected } from '#src/reports/compare-selected/compare-selected.tsx'
import { NoScansYet } from '#src/reports/first-run/no-scans-yet.tsx'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { RankedList } from '#src/reports/ranked-list/panel.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { PageTabs } from '#src/url-state/page-tabs.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/pages/ranking.ts'

const RANKED = ['qrs', 'campaigns', 'clients'] as const
const PAGES = RANKED.map((at) => ({ at, to: paths.ranking(at), name: words.tabs[at] }))

const KIND = { qrs: 'qr', campaigns: 'campaign', clients: 'client' } as const

/** `/ranking/qrs`, `/ranking/campaigns` and `/ranking/clients`: all that had scans in a period. */
export function Component() {
  const asked = useParams()['ranked']
  const ranked = RANKED.find((one) => one === asked) ?? 'qrs'
  const hasNoScans = useHasNoScans()
  return (
    <>
      <PageTabs name={words.ranked} pages={PAGES} at={ranked} />
      <PageHeader title={words.title[ranked]} />
      <RankedList
        // Each has its own search, order and selection.
        key={ranked}
        ranked={ranked}
        title={words.title[ranked]}
        actions={(selected) => (
          <>
            <CompareSelected kind={KIND[ranked]} selected={selected} />
            {ranked === 'qrs' && <MakeReportLink kind="codes" ids={selected.map(({ id }) => id)} />}
          </>
        )}
        firstStep={hasNoScans && <NoScansYet />}
      />
    </>
  )
}
