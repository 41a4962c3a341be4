import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BUCKET_OF } from '#contract/period.ts'
import type { Subject } from '#contract/history.ts'
import { subjectQuery, toFigures, type Figures } from '#src/api/figures.ts'
import { Timeline, TimelineSkeleton } from '#src/charts/timeline/timeline.tsx'
import { cx } from '#src/lib/cx.ts'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { EmptyPeriod } from './empty-period.tsx'
import { toTimelineData } from './select.ts'

/** Only for a source without a timeline of its own, so it comes only there. */
const GatheredTimeline = lazyPart(() => import('./gathered-timeline.tsx'))
const GatheringNote = optionalPart(() => import('./gathering-note.tsx'))

/** When people scanned: the primary chart of every page. */
export function TimelinePanel({ subject, className }: { subject: Subject; className?: string }) {
  const { period, query } = useFilters()
  const answer = useQuery({ ...subjectQuery(subject, query), select: toFigures })
  const figures = answer.data
  const bucket = figures?.period.bucket ?? BUCKET_OF[period]
  return (
    <Panel
      title={`Scans by ${bucket}`}
      answer={answer}
      skeleton={<TimelineSkeleton />}
      className={cx('min-h-95', className)}
      note={
        figures !== undefined &&
        isGathered(figures) && (
          <Suspense>
            <GatheringNote subject={subject} figures={figures} />
          </Suspense>
        )
      }
    >
      {(figures) => <Content subject={subject} figures={figures} />}
    </Panel>
  )
}

function Content({ subject, figures }: { subject: Subject; figures: Figures }) {
  if (figures.scans === 0) return <EmptyPeriod figures={figures} />
  const data = toTimelineData(figures)
  if (data !== undefined) return <Timeline data={data} />
  return (
    <Suspense fallback={<TimelineSkeleton />}>
      <GatheredTimeline subject={subject} figures={figures} />
    </Suspense>
  )
}

function isGathered({ scans, timeline }: Figures): boolean {
  return scans > 0 && timeline === undefined
}
