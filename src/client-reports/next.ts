/** What is to be reviewed after a report. Pure. */
import type { ReportListed } from '#contract/report-answers.ts'

/** The draft to be reviewed after another report: the next that was made, and after the last the first. With how many there are besides. */
export function nextDraft(
  reports: readonly ReportListed[],
  id: string,
): { readonly draft: ReportListed; readonly drafts: number } | undefined {
  const oldestFirst = reports.toReversed()
  const at = oldestFirst.findIndex((report) => report.id === id)
  const others = [...oldestFirst.slice(at + 1), ...oldestFirst.slice(0, Math.max(at, 0))].filter(
    ({ archived, version }) => !archived && version.state === 'draft',
  )
  return others[0] && { draft: others[0], drafts: others.length }
}
