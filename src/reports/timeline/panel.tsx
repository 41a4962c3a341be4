import { useQuery } from '@tanstack/react-query'
import { BUCKET_OF } from '#contract/period.ts'
import { subjectQuery, toFigures, type Figures, type Subject } from '#src/api/figures.ts'
import { Timeline, TimelineSkeleton } from '#src/charts/timeline/timeline.tsx'
import { cx } from '#src/lib/cx.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { EmptyPeriod } from './empty-period.tsx'
import { toTimelineData } from './select.ts'

/** When people scanned: the primary chart of every page. */
export function TimelinePanel({ subject, className }: { subject: Subject; className?: string }) {
  const { period, query } = useFilters()
  const answer = useQuery({ ...subjectQuery(subject, query), select: toFigures })
  const bucket = answer.data?.period.bucket ?? BUCKET_OF[period]
  return (
    <Panel
      title={`Scans by ${bucket}`}
      answer={answer}
      skeleton={<TimelineSkeleton />}
      className={cx('min-h-95', className)}
    >
      {(figures) => <Content figures={figures} />}
    </Panel>
  )
}

function Content({ figures }: { figures: Figures }) {
  if (figures.scans === 0) return <EmptyPeriod figures={figures} />
  const data = toTimelineData(figures)
  if (data === undefined) {
    return (
      <Message kind="empty" title="This source gives no timeline here">
        <p>Each QR code has one of its own.</p>
        <AppLink to={paths.qrs()} className={`${buttonClass()} mt-4`}>
          Choose a QR code
        </AppLink>
      </Message>
    )
  }
  return <Timeline data={data} />
}
