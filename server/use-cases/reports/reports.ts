/** Gather, review, approve, run again: what can be done with a report. */
import { dateAt } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import { sectionsFor } from '#contract/report-sections.ts'
import type { ReportDetail, ReportListed, ReportVersion } from '#contract/report-answers.ts'
import type { ReportAsked, ReportEdits } from '#contract/reports.ts'
import type { ReportContent } from '#contract/report-content.ts'
import { mailWords } from '#server/mail/words.ts'
import type { ListedVersion, Reports, StoredVersion } from '#server/state/reports.ts'
import { iso } from '#server/iso.ts'
import { lastBrand } from './brands.ts'
import { canonicalJson, hashOf } from './canonical.ts'
import { contentOf } from './content.ts'
import { differencesBetween } from './differences.ts'
import { gather } from './gather.ts'
import type { Gathering } from './gathering.ts'
import { otherNamesOf, ownNameOf } from './names.ts'
import { notKnown } from './not-known.ts'
import { firstSections, sectionsAfter } from './sections.ts'

/** A version as it is read: the text of its content is what is sent. */
export interface ReadReport {
  readonly detail: Omit<ReportDetail, 'content' | 'canPrint' | 'mayChange'>
  readonly content: ReportContent
  /** Of what is approved the very bytes that were frozen. */
  readonly text: string
}

/** `prepared`: ids of those that a schedule has made. */
export function listReports(reports: Reports, prepared: ReadonlySet<string> = new Set()): ReportListed[] {
  return reports
    .list()
    .map(({ reportId, kind, subjectId, label, from, to, archived, cutAt, approved, ...version }) => ({
      id: reportId,
      title: label.title,
      kind,
      subjectId,
      language: label.language,
      name: ownNameOf(label),
      also: otherNamesOf(label),
      from,
      to,
      archived,
      upTo: cutAt === undefined ? null : dateAt(cutAt.timezone, Date.parse(cutAt.at)),
      prepared: prepared.has(reportId),
      version: listed(version),
      approved: approved ? listed(approved) : null,
    }))
}

/** Throws a `Problem` 404 where there is none, 500 where what is stored is not what was approved. */
export function readReport(reports: Reports, id: string, number?: number): ReadReport {
  const { versions, version } = find(reports, id, number)
  const { content, text } = contentIn(version)
  const before = versions.findLast((other) => other.number < version.number && other.frozen !== undefined)
  return {
    detail: {
      id,
      archived: version.archived,
      versions: versions.map(listed),
      version: listed(version),
      revision: version.revision,
      hasGoal: version.frozen === undefined && version.gathered.goal !== undefined,
      edits: version.frozen ? null : editsOf(version.definition),
      since: before
        ? { number: before.number, differences: differencesBetween(contentIn(before).content, content) }
        : null,
    },
    content,
    text,
  }
}

/** An approved version as if there were no other, for readers who are to know of none; undefined where there is none. */
export function readApproved(reports: Reports, id: string, number: number): ReadReport | undefined {
  const found = reports.versions(id).find((one) => one.number === number && one.frozen !== undefined)
  if (found === undefined) return undefined
  const version = listed(found)
  return {
    detail: {
      id,
      archived: false,
      versions: [version],
      version,
      revision: 0,
      hasGoal: false,
      edits: null,
      since: null,
    },
    ...contentIn(found),
  }
}

/** What is settled of a new report before it is gathered. Sections that it cannot have are left out. */
interface NewReport extends Partial<Pick<ReportEdits, 'sections' | 'commentary' | 'notes' | 'brand'>> {
  readonly id?: string
  /** Whether a `Problem` 503 is thrown where scans of a part of the period have yet to be brought in. */
  readonly onlyWhole?: boolean
}

/**
 * Gathers the figures and makes a draft of them; its id. Where nothing else is settled it begins with the sections of the last report
 * about the same, and with its brand or else that of the client whose it is. Throws what `gather` does.
 */
export async function createReport(
  reports: Reports,
  { title, language, ...asked }: ReportAsked & Pick<ReportEdits, 'title' | 'language'>,
  gathering: Gathering,
  { id, onlyWhole = false, sections: wanted, ...known }: NewReport = {},
): Promise<string> {
  const last = reports.lastOf(asked.subject)
  const gathered = await gather({ ...asked, sections: wanted ?? last?.sections ?? [] }, gathering)
  const { knownUntil, timezone } = gathered.period
  if (onlyWhole && knownUntil !== undefined) throw notKnown(Date.parse(knownUntil), timezone)
  const brand = lastBrand(reports, asked.subject, gathered.subject.client)
  const possible = sectionsFor(asked.subject.kind, asked.compare !== 'none')
  const sections = wanted
    ? wanted.filter((section) => possible.includes(section))
    : last
      ? sectionsAfter(last, possible)
      : firstSections(gathered, possible)
  const definition = { ...asked, title, language, sections, commentary: '', brand, ...known }
  return reports.create({ definition, gathered }, id)
}

/** Throws a `Problem` 409 where somebody else has changed or approved it meanwhile. */
export function changeReport(reports: Reports, id: string, revision: number, edits: ReportEdits): void {
  const draft = findDraft(reports, id)
  const definition = { ...draft.definition, ...edits }
  requireSame(reports.changeDraft(id, draft.number, revision, { definition, gathered: draft.gathered }))
}

/** Gathers the figures of a draft anew. */
export async function refreshReport(
  reports: Reports,
  id: string,
  revision: number,
  gathering: Gathering,
): Promise<void> {
  const draft = findDraft(reports, id)
  requireSame(draft.revision === revision)
  const gathered = await gather(draft.definition, gathering)
  requireSame(reports.changeDraft(id, draft.number, revision, { definition: draft.definition, gathered }))
}

/** Freezes the draft as it was seen: from now on its bytes are what is served, and their hash says so. */
export function approveReport(
  reports: Reports,
  id: string,
  revision: number,
  { by, now, inAdvance = false }: { readonly by: string; readonly now: number; readonly inAdvance?: boolean },
): void {
  const draft = findDraft(reports, id)
  // The sheet is frozen in its own words; what is listed is told in its reader's.
  const signed = inAdvance ? mailWords[draft.definition.language].inAdvance(by) : by
  const text = canonicalJson(contentOf(draft.definition, draft.gathered, { at: iso(now), by: signed }))
  requireSame(
    reports.freeze(id, draft.number, revision, {
      content: Buffer.from(text, 'utf8'),
      hash: hashOf(text),
      approvedAt: now,
      approvedBy: by,
      inAdvance,
    }),
  )
}

const RUN_MEANWHILE = 'Somebody else has just run it again. Reload to see that version.'

/** A new draft with the same definition and figures of now. Throws a `Problem` 409 where there is a newer one. */
export async function runAgain(reports: Reports, id: string, gathering: Gathering): Promise<void> {
  const { version } = find(reports, id)
  requireApproved(version, 'There is a draft already: approve or delete it before you run the report again.')
  const { definition } = version
  const gathered = await gather(definition, gathering)
  // Meanwhile somebody else may have done the same.
  const newest = find(reports, id).version
  requireApproved(newest, RUN_MEANWHILE)
  if (newest.number !== version.number) throw new Problem(409, RUN_MEANWHILE)
  reports.addDraft(id, version.number + 1, { definition, gathered })
}

/** Throws a `Problem` 409 for what is approved, which is kept. */
export function removeDraft(reports: Reports, id: string): void {
  reports.removeDraft(id, findDraft(reports, id).number)
}

/** Puts a report away, or back; nothing of it is lost. Throws a `Problem` 404 where there is none. */
export function archiveReport(reports: Reports, id: string, archived: boolean): void {
  find(reports, id)
  reports.archive(id, archived)
}

/** The SHA-256 of the version's frozen content, in hex. Throws a `Problem` 409 for a draft, which has none. */
export function hashOfApproved(read: ReadReport): string {
  const { hash } = read.detail.version
  if (hash === null) throw new Problem(409, 'This is a draft: approve it first. Only what is approved is handed out.')
  return hash
}

function find(
  reports: Reports,
  id: string,
  number?: number,
): { readonly versions: StoredVersion[]; readonly version: StoredVersion } {
  const versions = reports.versions(id)
  const version = number === undefined ? versions.at(-1) : versions.find((one) => one.number === number)
  if (version !== undefined) return { versions, version }
  if (versions.length === 0) throw new Problem(404, 'There is no report of this id. Somebody may have deleted it.')
  throw new Problem(404, `This report has no version ${number}.`)
}

function findDraft(reports: Reports, id: string): StoredVersion {
  const { version } = find(reports, id)
  if (version.frozen === undefined) return version
  throw new Problem(
    409,
    `Version ${version.number} is approved: it is kept as it is. Run the report again for a new version, or archive it.`,
  )
}

function requireApproved({ frozen }: StoredVersion, message: string): void {
  if (frozen === undefined) throw new Problem(409, message)
}

function requireSame(isSame: boolean): void {
  if (!isSame) {
    throw new Problem(409, 'Somebody else has changed this draft meanwhile. Reload it to see what it says now.')
  }
}

function contentIn({ number, definition, gathered, frozen }: StoredVersion): {
  readonly content: ReportContent
  readonly text: string
} {
  if (frozen === undefined) {
    const content = contentOf(definition, gathered, null)
    return { content, text: canonicalJson(content) }
  }
  const text = Buffer.from(frozen.content).toString('utf8')
  // Wherever it was changed, past the program or by a failing disk: no figure is shown that was not approved.
  if (hashOf(text) !== frozen.hash) {
    throw new Problem(
      500,
      `What is stored of version ${number} is not what was approved: its hash is another. Restore state.db from a backup.`,
    )
  }
  return { content: JSON.parse(text) as ReportContent, text }
}

function editsOf({ title, language, sections, commentary, notes, brand }: ReportEdits): ReportEdits {
  return { title, language, sections, commentary, ...(notes && { notes }), brand }
}

function listed({ number, createdAt, frozen }: ListedVersion): ReportVersion {
  return {
    number,
    state: frozen ? 'approved' : 'draft',
    createdAt: iso(createdAt),
    hash: frozen?.hash ?? null,
    approvedAt: frozen ? iso(frozen.approvedAt) : null,
    approvedBy: frozen?.approvedBy ?? null,
    inAdvance: frozen?.inAdvance ?? false,
  }
}
