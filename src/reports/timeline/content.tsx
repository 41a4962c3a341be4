import { Suspense } from 'react'
import type { Subject } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { TimelineSkeleton } from '#src/charts/timeline/timeline.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Drawn } from './drawn.tsx'
import { EmptyPeriod } from './empty-period.tsx'
import { toTimelineData } from './select.ts'

/** Only for a source without a timeline of its own, so it comes only there. */
const GatheredTimeline = lazyPart(() => import('./gathered-timeline.tsx'))

/** The timeline in whichever state it is. It comes beside the first figures, so that they do not wait for its code. */
export default function TimelineContent({ subject, figures }: { subject: Subject; figures: Figures }) {
  if (figures.scans === 0) return <EmptyPeriod subject={subject} figures={figures} />
  const data = toTimelineData(figures)
  if (data !== undefined) return <Drawn subject={subject} figures={figures} data={data} />
  return (
    <Suspense fallback={<TimelineSkeleton />}>
      <GatheredTimeline subject={subject} figures={figures} />
    </Suspense>
  )
}
