/** The running total of a goal beside what it is to come to, as lines and as a table. */
import type { GoalDay, ToldGoal } from '#contract/goals.ts'
import { dateAt } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { LinesData } from '#src/charts/lines/data.ts'
import { formatDay } from '#src/lib/dates.ts'
import { toTable, type Table } from '#src/lib/table.ts'
import * as words from '#words/reports/goals/progress.ts'

interface SumsOn extends GoalDay {
  /** Scans up to the end of the day, or up to now; undefined behind a day that is not known, and of days to come. */
  readonly sum: number | undefined
  /** The same with those that are still to be expected; null of days before. */
  readonly expectedSum: number | null
}

function sumsOf({ days, progress }: ToldGoal): SumsOn[] {
  let sum: number | undefined = 0
  let reckoned: number = progress.scans
  const begins = days.findIndex(({ expected }) => expected !== null)
  return days.map((day, at) => {
    sum = sum === undefined || day.scans === null ? undefined : sum + day.scans
    reckoned += day.expected ?? 0
    // From the last day that is over the line goes on.
    const joins = begins > 0 && at === begins - 1 && sum !== undefined ? sum : null
    return { ...day, sum, expectedSum: day.expected === null ? joins : Math.round(reckoned) }
  })
}

const LOOKS = { scans: 0, goal: 1, expected: 3 }

/** The running total, what it is expected to come to, where anything is, and the goal. */
export function goalLines(goal: ToldGoal, now: Instant): LinesData {
  const sums = sumsOf(goal)
  const today = dateAt(goal.timezone, now)
  const isExpected = goal.progress.expected !== null && sums.some(({ expected }) => expected !== null)
  return {
    bucket: 'day',
    isCumulative: true,
    endApart: true,
    lines: [
      { name: words.lines.scans, look: LOOKS.scans },
      ...(isExpected ? [{ name: words.lines.expected, look: LOOKS.expected }] : []),
      { name: words.lines.goal, look: LOOKS.goal },
    ],
    points: sums.map(({ date, sum, expectedSum }) => ({
      name: formatDay(date),
      date,
      // Sums up to now are no part of a day: none is drawn as one that goes on.
      state: date > today ? 'toCome' : 'whole',
      scans: [sum, ...(isExpected ? [expectedSum] : []), goal.scans],
    })),
  }
}

/** Day by day. */
export function goalTable(goal: ToldGoal): Table {
  const { headings } = words
  return toTable<SumsOn>(
    [
      { name: 'date', heading: headings.date, kind: 'time', value: ({ date }) => date },
      { name: 'scans', heading: headings.scans, kind: 'count', value: ({ scans }) => scans },
      { name: 'scans_added_up', heading: headings.addedUp, kind: 'count', value: ({ sum }) => sum ?? null },
      {
        name: 'expected_added_up',
        heading: headings.expected,
        kind: 'count',
        value: ({ expected, expectedSum }) => (expected === null ? null : expectedSum),
      },
      { name: 'goal', heading: headings.goal, kind: 'count', value: () => goal.scans },
    ],
    sumsOf(goal),
  )
}
