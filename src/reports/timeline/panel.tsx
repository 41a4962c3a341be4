import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { BUCKET_OF } from '#contract/period.ts'
import type { Subject } from '#contract/history.ts'
import { subjectQuery, toFigures } from '#src/api/figures.ts'
import { TimelineSkeleton, preloadChart } from '#src/charts/timeline/timeline.tsx'
import { cx } from '#src/lib/cx.ts'
import { behindFigures, withFigures } from '#src/lib/first-figures.ts'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/timeline/panel.ts'

const TimelineContent = lazyPart(
  withFigures(() => {
    // Both at once: the chart's code would be asked for only when that of its panel has come.
    preloadChart()
    return import('./content.tsx')
  }),
)

/** After the figures: nobody cuts, or takes away, what is not there. */
const TimelineNote = optionalPart(behindFigures(() => import('./note.tsx')))
const TakeTimeline = optionalPart(behindFigures(() => import('./take-timeline.tsx')))

/** When people scanned: the primary chart of every page. */
export function TimelinePanel({ subject, className }: { subject: Subject; className?: string }) {
  const filters = useFilters()
  const answer = useQuery({ ...subjectQuery(subject, filters.query), select: toFigures })
  const figures = answer.data
  const bucket = figures?.period.bucket ?? filters.query.bucket ?? BUCKET_OF[filters.query.period ?? 'month']
  const title = words.title(bucket)
  return (
    <Panel
      title={title}
      tools={!!figures?.scans && <TakeTimeline subject={subject} figures={figures} title={title} />}
      answer={answer}
      skeleton={<TimelineSkeleton />}
      isFirst
      className={cx('min-h-95', className)}
      note={
        !!figures?.scans && (
          <Suspense>
            <TimelineNote subject={subject} figures={figures} />
          </Suspense>
        )
      }
    >
      {(figures) => (
        <Suspense fallback={<TimelineSkeleton />}>
          <TimelineContent subject={subject} figures={figures} />
        </Suspense>
      )}
    </Panel>
  )
}
