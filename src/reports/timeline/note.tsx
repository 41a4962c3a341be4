import type { Subject } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { TimelineControls } from '#src/timelines/controls.tsx'
import { GatheringNote } from './gathering-note.tsx'

/** Beside the title: how far a timeline is gathered, and how it is cut and drawn. */
export default function TimelineNote({ subject, figures }: { subject: Subject; figures: Figures }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3">
      {figures.timeline === undefined && (
        <div>
          <GatheringNote subject={subject} figures={figures} />
        </div>
      )}
      <TimelineControls period={figures.period} />
    </div>
  )
}
