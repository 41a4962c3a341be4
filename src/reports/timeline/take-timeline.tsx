import type { Subject } from '#contract/history.ts'
import { AnnotationLines } from '#src/annotations/list.tsx'
import { annotate } from '#src/annotations/select.ts'
import { useAnnotations } from '#src/annotations/use-annotations.ts'
import type { Figures } from '#src/api/figures.ts'
import { toCumulative } from '#src/charts/timeline/cumulative.ts'
import { timelineTable } from '#src/charts/timeline/figures.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { Timeline } from '#src/charts/timeline/timeline.tsx'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { useRunningTotal } from '#src/timelines/use-running-total.ts'
import { addedUp } from '#words/timelines/controls.ts'
import { toGatheredData } from './gathered.ts'
import { toTimelineData } from './select.ts'
import { useGathered } from './use-gathered.ts'

interface TakeTimelineProps {
  readonly subject: Subject
  readonly figures: Figures
  readonly title: string
}

/** Ways to take the timeline away, wherever its figures come from. */
export default function TakeTimeline(props: TakeTimelineProps) {
  const data = toTimelineData(props.figures)
  return data === undefined ? <TakeGathered {...props} /> : <TakeData {...props} data={data} />
}

/** What is gathered bucket by bucket is taken as far as it is known; what is not is said in it. */
function TakeGathered(props: TakeTimelineProps) {
  const { own, before } = useGathered(props.subject, props.figures)
  const data = own.data && toGatheredData(props.figures, own.data, before.data)
  return data === undefined ? null : <TakeData {...props} data={data} />
}

/** Twice as wide as high, so that its words are legible on a slide. */
const PICTURE_WIDTH = 960

function TakeData(props: TakeTimelineProps & { data: TimelineData }) {
  const { subject, title, figures } = props
  const [isCumulative] = useRunningTotal()
  const { annotations } = useAnnotations(figures.period)
  // Notes are the whole organisation's, and whoever takes one client's chart sends it to that client.
  const taken = subject.kind === 'organisation' ? annotations : []
  const data = annotate(isCumulative ? toCumulative(props.data) : props.data, figures.period, taken)
  return (
    <SubjectTakeAway
      subject={subject}
      title={isCumulative ? addedUp(title) : title}
      fileParts={isCumulative ? ['timeline', 'added-up'] : ['timeline']}
      table={() => timelineTable(data)}
      picture={{
        width: PICTURE_WIDTH,
        content: (
          <>
            <Timeline data={data} />
            {/* A flag without its words says nothing. */}
            {taken.length > 0 && <AnnotationLines annotations={taken} />}
          </>
        ),
      }}
    />
  )
}
