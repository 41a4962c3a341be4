/** Links to reports: one approved version, shown to whoever has the link, as it was frozen and without all else. */
import { LINK_PAGES } from '#contract/pass.ts'
import { Problem } from '#contract/problem.ts'
import type { ReportScope } from '#contract/scope.ts'
import type { Links, MadeLink, NewLink } from '#server/state/links.ts'
import type { Reports } from '#server/state/reports.ts'
import { ownNameOf } from './reports/names.ts'
import { readApproved, type ReadReport } from './reports/reports.ts'

export type VersionOfReport = Pick<ReportScope, 'id' | 'version'>

/** What a link to a version is made of; without a password the address alone opens it. */
export type NewReportLink = VersionOfReport &
  Pick<NewLink, 'name' | 'createdBy' | 'expiresAt'> &
  Partial<Pick<NewLink, 'password' | 'hosts' | 'inMail'>>

export interface MadeReportLink extends MadeLink {
  /** Of the page, to be put behind where Scanboard is reached: `/s/sl_…`. Told this once, as the token is. */
  readonly path: string
}

/**
 * Makes a link that shows one approved version. Throws a `Problem`: 404 where there is no such version, 409 where it is a
 * draft or there are as many links as may be.
 */
export function shareReport(
  { links, reports }: { readonly links: Pick<Links, 'add'>; readonly reports: Reports },
  { id, version, password = null, hosts = [], ...rest }: NewReportLink,
): MadeReportLink {
  const found = reports.versions(id).find(({ number }) => number === version)
  if (found === undefined) throw new Problem(404, 'There is no report of this id and version that could be shared.')
  if (found.frozen === undefined) {
    throw new Problem(409, `Version ${version} is a draft: approve it first. Only what is approved is handed out.`)
  }
  const made = links.add({ ...rest, password, hosts, subject: { kind: 'report', id, version }, dates: null })
  return { ...made, path: LINK_PAGES + made.token }
}

/** What a shared version is called: `Bistro Lark: Scan report`; of all codes by its title alone. Undefined where there is none. */
export function nameOfReport(reports: Reports, { id, version }: VersionOfReport): string | undefined {
  const label = reports.approvedLabel(id, version)
  return label && [ownNameOf(label), label.title].filter((part) => part !== '').join(': ')
}

/**
 * A version as its guests read it: the frozen document, and nothing of what came before and after it, nor whether anything
 * did. Throws a `Problem`: 404 where they ask for any other id or version, in the same words as for what there is not; 500
 * where what is stored is not what was approved.
 */
export function readSharedReport(reports: Reports, scope: ReportScope, asked: Asked): ReadReport {
  const isTheirs = asked.id === scope.id && (asked.version ?? scope.version) === scope.version
  const read = isTheirs ? readApproved(reports, scope.id, scope.version) : undefined
  if (read === undefined) throw new Problem(404, 'There is no such report.')
  return read
}

interface Asked {
  readonly id: string
  /** The one that is shared where it is left out. */
  readonly version: number | undefined
}
