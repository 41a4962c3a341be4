import type { Language } from '#contract/languages.ts'
import { LINK_PAGES } from '#contract/pass.ts'
import type { LinkPasses } from '#server/state/link-passes.ts'
import type { Reports } from '#server/state/reports.ts'

/**
 * The language that a page itself asks for, by its path: that of a shared report, which is what its reader was sent. Undefined
 * of all others, which have none of their own.
 */
export type OwnLanguage = (path: string) => Language | undefined

/** Reads the file at each page that it is asked about. */
export function languageOfSharedReports({
  passes,
  reports,
}: {
  readonly passes: Pick<LinkPasses, 'byToken'>
  readonly reports: Pick<Reports, 'approvedLabel'>
}): OwnLanguage {
  return (path) => {
    if (!path.startsWith(LINK_PAGES)) return undefined
    const [token = ''] = path.slice(LINK_PAGES.length).split('/')
    const subject = passes.byToken(token)?.subject
    return subject?.kind === 'report' ? reports.approvedLabel(subject.id, subject.version)?.language : undefined
  }
}
