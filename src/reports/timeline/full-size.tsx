import { Maximize2 } from 'lucide-react'
import { useState } from 'react'
import type { Figures } from '#src/api/figures.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { Timeline } from '#src/charts/timeline/timeline.tsx'
import { formatPeriod } from '#src/lib/dates.ts'
import { Button } from '#src/ui/button.tsx'
import { useKeyHint } from '#src/ui/key-hints.ts'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/reports/timeline/content.ts'
import { title } from '#words/reports/timeline/panel.ts'

/** What stands around the chart in the dialog: title, legend, table's handle. */
const AROUND = 220

/** The chart as large as the window, in a dialog. */
export function FullSize({ figures: { period }, data }: { figures: Figures; data: TimelineData }) {
  const [isOpen, setOpen] = useState(false)
  const hint = useKeyHint()
  return (
    <>
      <Button
        look="quiet"
        data-full-size
        className="-mr-2 text-muted max-md:hidden"
        square
        aria-label={words.fullSize}
        {...hint('full-size', words.fullSize)}
        onClick={() => setOpen(true)}
      >
        <Maximize2 aria-hidden className="size-4" />
      </Button>
      {isOpen && (
        <Modal
          title={words.fullSizeTitle(title(period.bucket), formatPeriod(period))}
          size="full"
          onClose={() => setOpen(false)}
        >
          <div className="px-4 pb-4">
            <Timeline data={data} height={Math.max(256, window.innerHeight - AROUND)} />
          </div>
        </Modal>
      )}
    </>
  )
}
