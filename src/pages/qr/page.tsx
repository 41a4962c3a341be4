import { Suspense } from 'react'
import { useParams } from 'react-router'
import { useRights } from '#src/api/session.ts'
import { useIsWatched } from '#src/api/watched.ts'
import { cx } from '#src/lib/cx.ts'
import { BiggestChanges } from '#src/reports/changes/changes.tsx'
import { CompareOne } from '#src/reports/compare-selected/compare-one.tsx'
import { CitiesPanel } from '#src/reports/cities/panel.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { Goal } from '#src/reports/goals/goal.tsx'
import { SetGoal } from '#src/reports/goals/set-goal.tsx'
import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { Hours } from '#src/reports/hours/hours.tsx'
import { Known } from '#src/reports/known/known.tsx'
import { MakeReportLink } from '#src/reports/make-report/link.tsx'
import { PlacesPanel } from '#src/reports/places/panel.tsx'
import { QrFactsPanel } from '#src/reports/qr-facts/panel.tsx'
import { QrHeading } from '#src/reports/qr-facts/heading.tsx'
import { ReferrersPanel } from '#src/reports/referrers/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'

/** Only of a source that is watched. */
const ObservedPanel = optionalPart(() => import('#src/reports/observed/panel.tsx'))

/** For those who work here. */
const TagList = optionalPart(() => import('#src/tags/tag-list.tsx'))

/** One code: how much, when, where, on what, from where; and the code itself. */
export function Component() {
  const id = useParams()['id'] ?? ''
  const isWatched = useIsWatched()
  const seesTags = useRights().includes('seeAll')
  const subject = { kind: 'qr', id } as const
  return (
    <Known subject={subject}>
      <QrHeading
        id={id}
        actions={
          <>
            <CompareOne subject={subject} />
            <MakeReportLink kind="codes" ids={[id]} isShortOnPhones />
            <SetGoal subject={subject} />
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 grid-rows-[auto_1fr] gap-4 lg:col-span-2">
          <HeadlinePanel subject={subject} />
          <TimelinePanel subject={subject} />
        </div>
        <div className={cx('grid min-w-0 gap-4', isWatched && 'grid-rows-[1fr_auto]')}>
          <QrFactsPanel id={id} tags={seesTags ? <Tags code={id} /> : undefined} />
          {isWatched && (
            <Suspense>
              <ObservedPanel id={id} />
            </Suspense>
          )}
        </div>
      </div>
      <Goal subject={subject} className="mt-4">
        <div className="mt-4 grid gap-4 lg:grid-cols-3">
          <PlacesPanel subject={subject} first={10} className="lg:col-span-3" />
          <CitiesPanel subject={subject} />
          <DevicesPanel subject={subject} />
          <ReferrersPanel subject={subject} />
        </div>
        <BiggestChanges subject={subject} className="mt-4" />
        <Hours subject={subject} className="mt-4" />
      </Goal>
    </Known>
  )
}

function Tags({ code }: { code: string }) {
  return (
    <Suspense fallback={<Skeleton className="h-7 w-32" />}>
      <TagList code={code} />
    </Suspense>
  )
}
