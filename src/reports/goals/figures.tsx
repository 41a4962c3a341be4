import type { GoalProgress } from '#contract/goal-progress.ts'
import type { GoalInput } from '#contract/goals.ts'
import { cx } from '#src/lib/cx.ts'
import { scansInWords, timeInWords } from './words.ts'

interface FiguresProps {
  readonly goal: GoalInput
  readonly progress: GoalProgress
}

/** How much has come and how much of the time is over, in words and as a bar. */
export function GoalFigures({ className, ...figures }: FiguresProps & { className?: string }) {
  const time = timeInWords(figures.progress)
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 tabular-nums">
        <p className={cx('py-0.5', className)}>{scansInWords(figures.goal, figures.progress)}</p>
        {time !== undefined && <p className="text-xs text-muted">{time}</p>}
      </div>
      <Bar {...figures} />
    </>
  )
}

/** With a rim of the surface's colour, which keeps it in sight over the bar. As a style: classes of one place weigh on each first load. */
const MARK = { width: 2, marginLeft: -1, background: 'var(--ink)', outline: '1px solid var(--surface)' }

/** With a mark where the time stands. */
function Bar({ goal: { scans: goal }, progress }: FiguresProps) {
  const { scans, timePassed, state } = progress
  return (
    <div aria-hidden className="relative h-5 py-1 forced-color-adjust-none">
      <div className="h-full overflow-hidden rounded-full bg-sunken">
        <div className="h-full bg-accent" style={{ width: `${Math.min(1, scans / goal) * 100}%` }} />
      </div>
      {state !== 'upcoming' && timePassed < 1 && (
        <div data-time-mark className="absolute inset-y-0" style={{ ...MARK, left: `${timePassed * 100}%` }} />
      )}
    </div>
  )
}
