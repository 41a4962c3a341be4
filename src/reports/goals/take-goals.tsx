import type { ListedGoal } from '#contract/goals.ts'
import { dateAt } from '#contract/period.ts'
import { useSource } from '#src/api/use-source.ts'
import { now } from '#src/lib/clock.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { title } from '#words/reports/goals/list.ts'
import * as words from '#words/reports/watch-list/take-away.ts'
import { goalsTable } from './list.ts'

/** Ways to take all goals away. */
export default function TakeGoals({ goals, asOf }: { goals: readonly ListedGoal[]; asOf: string | undefined }) {
  const { effectiveZone: zone } = useFilters()
  const source = useSource(({ label }) => label)
  if (asOf === undefined) return null
  const provenance = {
    subject: words.subject,
    fileParts: ['watch-list'],
    span: words.now,
    first: dateAt(zone, now()),
    last: undefined,
    zone,
    bots: false,
    source,
    asOf: Date.parse(asOf),
  }
  return <TakeAwayMenu title={title} fileParts={['goals']} table={() => goalsTable(goals)} provenance={provenance} />
}
