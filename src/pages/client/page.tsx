import { useParams } from 'react-router'
import { BiggestChanges } from '#src/reports/changes/changes.tsx'
import { CompareOne } from '#src/reports/compare-selected/compare-one.tsx'
import { Goal } from '#src/reports/goals/goal.tsx'
import { SetGoal } from '#src/reports/goals/set-goal.tsx'
import { ClientHeading } from '#src/reports/heading/client-heading.tsx'
import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { Hours } from '#src/reports/hours/hours.tsx'
import { Known } from '#src/reports/known/known.tsx'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { ReportsLink } from '#src/reports/make-report/reports-link.tsx'
import { RankingPanel } from '#src/reports/ranking/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { Breakdowns } from '#src/pages/owner/breakdowns.tsx'
import * as words from '#words/pages/client.ts'

/** One client: how much, when, and by which campaigns and codes. */
export function Component() {
  const id = useParams()['id'] ?? ''
  const subject = { kind: 'client', id } as const
  return (
    <Known subject={subject}>
      <ClientHeading
        id={id}
        actions={
          <>
            <CompareOne subject={subject} />
            <MakeReportLink kind="client" ids={[id]} isShortOnPhones />
            <ReportsLink kind="client" id={id} />
            <SetGoal subject={subject} />
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <HeadlinePanel subject={subject} className="lg:col-span-2" />
        <TimelinePanel subject={subject} className="lg:col-span-2" />
        <Goal subject={subject} className="lg:col-span-2">
          <RankingPanel subject={subject} ranked="campaigns" title={words.campaigns} />
          <RankingPanel subject={subject} ranked="qrs" title={words.qrs} />
          <Breakdowns subject={subject} className="lg:col-span-2" />
          <BiggestChanges subject={subject} className="lg:col-span-2" />
          <Hours subject={subject} className="lg:col-span-2" />
        </Goal>
      </div>
    </Known>
  )
}
