import { useQuery } from '@tanstack/react-query'
import { reportsQuery } from '#src/api/reports.ts'
import { isolated } from '#src/lib/isolated.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/for-clients.ts'
import { subjectName } from './names.ts'
import { nextDraft } from './next.ts'

/** Leads from one report to the next that waits for review, so that nobody goes back to the list after each. */
export default function NextDraft({ id }: { id: string }) {
  const next = nextDraft(useQuery(reportsQuery()).data ?? [], id)
  if (next === undefined) return null
  const { draft, drafts } = next
  return (
    <AppLink to={paths.report(draft.id)} className="text-accent hover:underline">
      {words.next(drafts, isolated(subjectName(draft)))}
    </AppLink>
  )
}
