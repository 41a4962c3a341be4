import type { Goal, GoalProgress } from '#contract/goals.ts'

/** With a rim of the surface's colour, which keeps it in sight over the bar. As a style: classes of one place weigh on each first load. */
const MARK = { width: 2, marginLeft: -1, background: 'var(--ink)', outline: '1px solid var(--surface)' }

/** How much of the goal has come, with a mark where the time stands. Whoever cannot see it reads both beside it. */
export function GoalBar({ goal: { scans: goal }, progress }: { goal: Goal; progress: GoalProgress }) {
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
