/** All goals as the watch list shows and takes them away. */
import type { ListedGoal } from '#contract/goals.ts'
import { addDays, dateAt } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { toTable, type Table } from '#src/lib/table.ts'
import { headings, kinds, states } from '#words/reports/goals/list.ts'

/** For so many days after its last one a goal is still listed. */
const LISTED_DAYS = 30

/** Those that fall short at their pace first, then those on their way, reached and over; those of one kind as they come: by their end. */
export function listedNow(goals: readonly ListedGoal[], now: Instant): readonly ListedGoal[] {
  return goals
    .filter(({ to, timezone }) => dateAt(timezone, now) <= addDays(to, LISTED_DAYS))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
}

function placeOf(goal: ListedGoal): number {
  switch (goal.progress?.state) {
    case 'upcoming':
      return 1
    case 'going':
      return shortOf(goal) === null ? 1 : 0
    case 'reached':
      return 2
    case 'over':
      return 3
    // Its subject is not known any more.
    case undefined:
      return 4
  }
}

/** How many scans it will lack, or lacks; null where it does not, or nobody can tell. */
function shortOf({ scans, progress }: ListedGoal): number | null {
  if (progress === null) return null
  const reckoned = progress.state === 'over' ? progress.scans : progress.expected
  return reckoned === null || reckoned >= scans ? null : scans - reckoned
}

/** A row for each goal. */
export function goalsTable(goals: readonly ListedGoal[]): Table {
  return toTable<ListedGoal>(
    [
      { name: 'kind', heading: headings.kind, kind: 'text', value: ({ kind }) => kinds[kind] },
      { name: 'id', heading: headings.id, kind: 'text', value: ({ id }) => id },
      { name: 'name', heading: headings.name, kind: 'text', value: ({ name }) => name },
      { name: 'goal', heading: headings.goal, kind: 'count', value: ({ scans }) => scans },
      { name: 'first_day', heading: headings.first, kind: 'time', value: ({ from }) => from },
      { name: 'last_day', heading: headings.last, kind: 'time', value: ({ to }) => to },
      { name: 'timezone', heading: headings.zone, kind: 'text', value: ({ timezone }) => timezone },
      {
        name: 'state',
        heading: headings.state,
        kind: 'text',
        value: ({ progress }) => progress && states[progress.state],
      },
      { name: 'scans', heading: headings.scans, kind: 'count', value: ({ progress }) => progress && progress.scans },
      {
        name: 'expected_scans',
        heading: headings.expected,
        kind: 'count',
        value: ({ progress }) => progress && progress.expected,
      },
      { name: 'short', heading: headings.short, kind: 'count', value: shortOf },
      {
        name: 'reached_on',
        heading: headings.reachedOn,
        kind: 'time',
        value: ({ progress }) => progress && progress.reachedOn,
      },
      {
        name: 'known_until',
        heading: headings.knownUntil,
        kind: 'time',
        value: ({ progress }) => progress && progress.knownUntil,
      },
    ],
    goals,
  )
}
