import type { LinkSubject } from '#contract/links.ts'
import type { Scope } from '#contract/scope.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Reports } from '#server/state/reports.ts'
import { nameOfReport } from './report-links.ts'
import { namesIfKnown } from './subject-names.ts'

/** What a link's subject is called; undefined where nobody knows it, or no more. */
export type NameOfSubject = (subject: LinkSubject) => string | undefined

/**
 * Names of what links show, within a scope: of parts as the source has them, where it answers; of reports their own; the
 * organisation has none.
 */
export async function linkNames(
  { figures, reports }: { readonly figures: Figures; readonly reports: Reports },
  scope: Scope,
  subjects: readonly LinkSubject[],
): Promise<NameOfSubject> {
  const nameOf = await namesIfKnown(
    figures,
    scope,
    subjects.filter((subject) => subject.kind !== 'organisation' && subject.kind !== 'report'),
  )
  return (subject) => {
    if (subject.kind === 'organisation') return undefined
    return subject.kind === 'report' ? nameOfReport(reports, subject) : nameOf(subject)
  }
}
