import { Annotated } from '#src/annotations/annotated.tsx'
import type { Figures } from '#src/api/figures.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { Timeline } from '#src/charts/timeline/timeline.tsx'
import { FullSize } from './full-size.tsx'
import { useView } from './use-view.ts'
import { useZoom } from './use-zoom.ts'

/**
 * The chart in the view that the address says, with what is noted on its dates; parts of it can be looked at by
 * themselves, and all of it in full size.
 */
export function Drawn({ figures, data }: { figures: Figures; data: TimelineData }) {
  const { inView } = useView()
  const zoom = useZoom(figures.period)
  return (
    <Annotated period={figures.period}>
      {({ annotated, onRead, foot }) => {
        const shown = annotated(inView(data))
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
