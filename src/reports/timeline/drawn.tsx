import type { Subject } from '#contract/history.ts'
import { Annotated } from '#src/annotations/annotated.tsx'
import type { Figures } from '#src/api/figures.ts'
import { toCumulative } from '#src/charts/timeline/cumulative.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { Timeline } from '#src/charts/timeline/timeline.tsx'
import { useRunningTotal } from '#src/timelines/use-running-total.ts'
import { FullSize } from './full-size.tsx'
import { useZoom } from './use-zoom.ts'

/**
 * The chart in the view that the address says, with what is noted on its dates; parts of it can be looked at by
 * themselves, and all of it in full size.
 */
export function Drawn({ subject, figures, data }: { subject: Subject; figures: Figures; data: TimelineData }) {
  const [isCumulative] = useRunningTotal()
  const zoom = useZoom(figures.period)
  return (
    <Annotated period={figures.period} isOfAll={subject.kind === 'organisation'}>
      {({ annotated, onRead, foot }) => {
        const shown = annotated(isCumulative ? toCumulative(data) : data)
        return (
          <Timeline
            data={shown}
            {...zoom}
            onRead={onRead}
            foot={
              <>
                {foot}
                <FullSize figures={figures} data={shown} />
              </>
            }
          />
        )
      }}
    </Annotated>
  )
}
