import type { ListedGoal } from '#contract/goals.ts'
import { TakeAwayMenu } from '#src/take-away/menu.tsx'
import { useWatchProvenance } from '#src/take-away/use-watch-provenance.ts'
import { title } from '#words/reports/goals/list.ts'
import { goalsTable } from './list.ts'

/** Ways to take all goals away. */
export default function TakeGoals({ goals, asOf }: { goals: readonly ListedGoal[]; asOf: string | undefined }) {
  const provenance = useWatchProvenance(asOf)
  return (
    provenance && (
      <TakeAwayMenu title={title} fileParts={['goals']} table={() => goalsTable(goals)} provenance={provenance} />
    )
  )
}
