import type { ReportKind } from '#contract/report-sections.ts'
import { filterParams, type Filters } from './filters.ts'
import { paths } from './paths.ts'

/** Address of the form of a new report, of what is in sight: `/reports/new?period=month&subject=client&id=…`. All codes have no id. */
export function newReportPath(filters: Filters, kind: ReportKind, ids: readonly string[] = []): string {
  const search = filterParams(filters)
  search.set('subject', kind)
  for (const id of ids) search.append('id', id)
  return `${paths.reports()}/new?${search}`
}
