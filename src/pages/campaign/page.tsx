import { useParams } from 'react-router'
import { BestQrPanel } from '#src/reports/best-qr/panel.tsx'
import { BiggestChanges } from '#src/reports/changes/changes.tsx'
import { CompareOne } from '#src/reports/compare-selected/compare-one.tsx'
import { Goal } from '#src/reports/goals/goal.tsx'
import { SetGoal } from '#src/reports/goals/set-goal.tsx'
import { CampaignHeading } from '#src/reports/heading/campaign-heading.tsx'
import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { Hours } from '#src/reports/hours/hours.tsx'
import { Known } from '#src/reports/known/known.tsx'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { ReportsLink } from '#src/reports/make-report/reports-link.tsx'
import { RankingPanel } from '#src/reports/ranking/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { Breakdowns } from '#src/pages/owner/breakdowns.tsx'
import * as words from '#words/pages/campaign.ts'

/** One campaign: how much, when, and how its codes compare. */
export function Component() {
  const id = useParams()['id'] ?? ''
  const subject = { kind: 'campaign', id } as const
  return (
    <Known subject={subject}>
      <CampaignHeading
        id={id}
        actions={
          <>
            <CompareOne subject={subject} />
            <MakeReportLink kind="campaign" ids={[id]} isShortOnPhones />
            <ReportsLink kind="campaign" id={id} />
            <SetGoal subject={subject} />
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-3">
        <HeadlinePanel subject={subject} className="lg:col-span-2" />
        <BestQrPanel id={id} />
        <TimelinePanel subject={subject} className="lg:col-span-3" />
        <Goal subject={subject} className="lg:col-span-3">
          <RankingPanel subject={subject} ranked="qrs" title={words.qrs} className="lg:col-span-3" />
          <Breakdowns subject={subject} className="lg:col-span-3" />
          <BiggestChanges subject={subject} className="lg:col-span-3" />
          <Hours subject={subject} className="lg:col-span-3" />
        </Goal>
      </div>
    </Known>
  )
}
