import type { ReportKind } from '#contract/report-sections.ts'
import { filterParams, type Filters } from './filters.ts'
import { paths } from './paths.ts'

/** Instead of the kind of a report: one for each of many clients. */
export const EACH_CLIENT = 'clients'

/**
 * Address of the form of a new report, of what is in sight: `/reports/new?period=month&subject=client&id=…`. All codes have no id, and
 * each client need have none.
 */
export function newReportPath(
  filters: Filters,
  kind: ReportKind | typeof EACH_CLIENT,
  ids: readonly string[] = [],
): string {
  const search = filterParams(filters)
  search.set('subject', kind)
  for (const id of ids) search.append('id', id)
  return `${paths.newReport()}?${search}`
}
