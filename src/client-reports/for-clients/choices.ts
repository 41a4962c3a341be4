/** Which clients a report can be made for, and what there is about each already. Pure. */
import type { ReportListed } from '#contract/report-answers.ts'
import type { ClientListed } from '#contract/reporting.ts'
import { indexList } from '#src/lib/list-index.ts'
import { isActive } from '#src/lib/client-status.ts'
import type { Dates } from '#src/url-state/filters.ts'

export interface Choice extends Pick<ClientListed, 'id' | 'name' | 'status'> {
  /** The newest report about the client, whatever its dates. */
  readonly last: ReportListed | undefined
  /** The newest of the dates that are asked for, unless it was put away. */
  readonly same: ReportListed | undefined
  /** Whether it is chosen as long as nobody has said otherwise: it goes on, and has no report of these dates. */
  readonly isUsual: boolean
}

/** By name, whatever order the source has. `reports`: the newest first. */
export function choicesOf(
  clients: readonly ClientListed[],
  reports: readonly ReportListed[],
  dates: Dates,
): readonly Choice[] {
  const about = Map.groupBy(
    reports.filter(({ kind }) => kind === 'client'),
    ({ subjectId }) => subjectId,
  )
  const choices = clients.map(({ id, name, status }): Choice => {
    const own = about.get(id) ?? []
    const same = own.find(({ from, to, archived }) => !archived && from === dates.date && to === dates.last)
    return { id, name: name || id, status, last: own[0], same, isUsual: isActive(status) && same === undefined }
  })
  return indexList(choices, ({ name }) => [name]).select('', { by: ({ name }) => name, descending: false })
}
