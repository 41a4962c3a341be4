/** Reports and their versions. A version that is approved is never changed or deleted: the database itself refuses it. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { CalendarDate } from '#contract/period.ts'
import type { ReportGathered } from '#contract/report-content.ts'
import type { ReportDefinition } from '#contract/reports.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { inTransaction } from './sqlite.ts'

export interface StoredVersion {
  readonly reportId: string
  readonly number: number
  readonly revision: number
  readonly createdAt: Instant
  readonly archived: boolean
  readonly definition: ReportDefinition
  /** What was gathered last; of what is approved only its content counts. */
  readonly gathered: ReportGathered
  readonly frozen: Frozen | undefined
}

interface Frozen {
  /** The bytes as they were hashed. */
  readonly content: Uint8Array
  readonly hash: string
  readonly approvedAt: Instant
  /** Their name; before there was `inAdvance`, that with words of the report's language. */
  readonly approvedBy: string
  /** Whether nobody had seen it. */
  readonly inAdvance: boolean
}

/** What a version is called: its title, the name its client goes by in it, what it is about; and its language. */
export interface VersionLabel extends Pick<ReportDefinition, 'title' | 'language'> {
  readonly brandName: string
  readonly subject: ReportGathered['subject']
}

/** What a list tells of the newest version of a report. */
interface StoredListing extends Pick<StoredVersion, 'reportId' | 'number' | 'createdAt' | 'archived'> {
  readonly kind: ReportDefinition['subject']['kind']
  /** Of a client or campaign. */
  readonly subjectId: string | null
  readonly label: VersionLabel
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Up to when its figures go, where those of a part of its period are missing. */
  readonly cutAt: { readonly timezone: string; readonly at: string } | undefined
  readonly frozen: Omit<Frozen, 'content'> | undefined
  /** Of a draft: the newest version before it that is approved. */
  readonly approved: ListedVersion | undefined
}

/** What a list tells of any version. */
export type ListedVersion = Pick<StoredListing, 'number' | 'createdAt' | 'frozen'>

/** What a draft is made of. */
export interface Draft {
  readonly definition: ReportDefinition
  readonly gathered: ReportGathered
}

export interface Reports {
  /** All reports, newest first, each by its newest version: without reading all of it, for pages that are open ask each minute. */
  list(): StoredListing[]
  /** Whether there is a report of this id. */
  has(id: string): boolean
  /** All versions, oldest first; empty where there is no such report. */
  versions(id: string): StoredVersion[]
  /** What an approved version is called, without reading all of it; undefined where there is none. */
  approvedLabel(id: string, number: number): VersionLabel | undefined
  /** The definition of the newest version about the same subject, or of the newest that is approved; undefined for none. */
  lastOf(subject: ReportDefinition['subject'], only?: { readonly approved: boolean }): ReportDefinition | undefined
  /** A new report with a draft; its id, which may be known before. */
  create(draft: Draft, id?: string): string
  /** A new draft of a report. */
  addDraft(id: string, number: number, draft: Draft): void
  /** Whether the draft was still the one of that revision, and so was changed. */
  changeDraft(id: string, number: number, revision: number, draft: Draft): boolean
  /** Likewise, for good. */
  freeze(id: string, number: number, revision: number, frozen: Frozen): boolean
  /** Deletes a draft, and with its only version the report. */
  removeDraft(id: string, number: number): void
  archive(id: string, archived: boolean): void
}

/** Reports in an open state database. */
export function openReports(database: DatabaseSync, clock: Clock): Reports {
  const columns = 'SELECT v.*, r.archived_at FROM report_version v JOIN report r ON r.id = v.report_id'
  // These stand in the index report_version_listed as they stand here, so that no version is read whole.
  const labelled = `v.definition ->> '$.title' AS title, v.definition ->> '$.brand.name' AS brand,
    v.definition ->> '$.language' AS language, v.gathered -> '$.subject' AS subject`
  // Also where another index would find a version sooner: it would have to be read whole then.
  const all = database.prepare(
    `SELECT v.report_id, v.number, v.created_at, v.hash, v.approved_at, v.approved_by, v.in_advance, r.archived_at, ${labelled},
       r.subject ->> '$.kind' AS kind, r.subject ->> '$.id' AS subject_id, v.definition ->> '$.from' AS first_date, v.definition ->> '$.to' AS last_date,
       v.gathered ->> '$.period.unfinished' AS unfinished, v.gathered ->> '$.period.knownUntil' AS known_until,
       v.gathered ->> '$.period.timezone' AS timezone,
       v.gathered ->> '$.gatheredAt' AS gathered_at, approved.number AS number_before, approved.created_at AS created_before,
       approved.hash AS hash_before, approved.approved_at AS approved_before, approved.approved_by AS approved_by_before,
       approved.in_advance AS in_advance_before
     FROM report r JOIN report_version v INDEXED BY report_version_listed ON v.report_id = r.id
       AND v.number = (SELECT max(number) FROM report_version WHERE report_id = r.id)
     LEFT JOIN report_version approved INDEXED BY report_version_listed ON approved.report_id = r.id AND v.hash IS NULL
       AND approved.number = (SELECT max(number) FROM report_version WHERE report_id = r.id AND hash IS NOT NULL)
     ORDER BY r.created_at DESC, r.rowid DESC`,
  )
  const exists = database.prepare('SELECT 1 FROM report WHERE id = :id')
  const ofReport = database.prepare(`${columns} WHERE r.id = :id ORDER BY v.number`)
  // Figures and content weigh a hundred times as much, and whoever opens a link asks for it.
  const definitionOf = database.prepare(
    `SELECT v.definition FROM report_version v JOIN report r ON r.id = v.report_id
     WHERE r.subject = :subject AND (v.hash IS NOT NULL OR NOT :approved) ORDER BY v.created_at DESC, v.rowid DESC LIMIT 1`,
  )
  const label = database.prepare(
    `SELECT ${labelled} FROM report_version v WHERE report_id = :id AND number = :number AND hash IS NOT NULL`,
  )
  const insertReport = database.prepare('INSERT INTO report (id, subject, created_at) VALUES (:id, :subject, :now)')
  const insertVersion = database.prepare(
    `INSERT INTO report_version (report_id, number, revision, created_at, definition, gathered)
     VALUES (:id, :number, 1, :now, :definition, :gathered)`,
  )
  const isDraft = 'report_id = :id AND number = :number AND hash IS NULL'
  const update = database.prepare(
    `UPDATE report_version SET revision = revision + 1, definition = :definition, gathered = :gathered
     WHERE ${isDraft} AND revision = :revision`,
  )
  const freeze = database.prepare(
    `UPDATE report_version SET content = :content, hash = :hash, approved_at = :approvedAt, approved_by = :approvedBy,
       in_advance = :inAdvance
     WHERE ${isDraft} AND revision = :revision`,
  )
  const removeVersion = database.prepare(`DELETE FROM report_version WHERE ${isDraft}`)
  const removeReport = database.prepare(
    'DELETE FROM report WHERE id = :id AND NOT EXISTS (SELECT 1 FROM report_version WHERE report_id = :id)',
  )
  const archive = database.prepare('UPDATE report SET archived_at = :at WHERE id = :id')
  const texts = ({ definition, gathered }: Draft) => ({
    definition: JSON.stringify(definition),
    gathered: JSON.stringify(gathered),
  })

  return {
    list: () => all.all().map(toListing),
    has: (id) => exists.get({ id }) !== undefined,
    versions: (id) => ofReport.all({ id }).map(toVersion),
    approvedLabel(id, number) {
      const row = label.get({ id, number })
      return row && toLabel(row)
    },
    lastOf(subject, { approved } = { approved: false }) {
      const row = definitionOf.get({ subject: JSON.stringify(subject), approved: Number(approved) })
      return row && toDefinition(row)
    },
    create(draft, id = randomUUID()) {
      const now = clock()
      inTransaction(database, () => {
        insertReport.run({ id, subject: JSON.stringify(draft.definition.subject), now })
        insertVersion.run({ id, number: 1, now, ...texts(draft) })
      })
      return id
    },
    addDraft(id, number, draft) {
      insertVersion.run({ id, number, now: clock(), ...texts(draft) })
    },
    changeDraft: (id, number, revision, draft) => update.run({ id, number, revision, ...texts(draft) }).changes === 1,
    freeze: (id, number, revision, frozen) =>
      freeze.run({ id, number, revision, ...frozen, inAdvance: Number(frozen.inAdvance) }).changes === 1,
    removeDraft(id, number) {
      inTransaction(database, () => {
        removeVersion.run({ id, number })
        removeReport.run({ id })
      })
    },
    archive(id, archived) {
      archive.run({ id, at: archived ? clock() : null })
    },
  }
}

type Row = Record<string, SQLOutputValue>

function toLabel(row: Row): VersionLabel {
  return {
    title: String(row['title']),
    brandName: String(row['brand']),
    language: row['language'] as VersionLabel['language'],
    subject: JSON.parse(String(row['subject'])) as VersionLabel['subject'],
  }
}

function toListing(row: Row): StoredListing {
  return {
    reportId: String(row['report_id']),
    number: Number(row['number']),
    createdAt: Number(row['created_at']),
    archived: row['archived_at'] !== null,
    kind: row['kind'] as StoredListing['kind'],
    subjectId: row['subject_id'] === null ? null : String(row['subject_id']),
    label: toLabel(row),
    from: String(row['first_date']),
    to: String(row['last_date']),
    cutAt:
      row['unfinished'] === 1 || row['known_until'] !== null
        ? { timezone: String(row['timezone']), at: String(row['known_until'] ?? row['gathered_at']) }
        : undefined,
    frozen: row['hash'] === null ? undefined : toSeal(row),
    approved: row['number_before'] === null ? undefined : toApprovedBefore(row),
  }
}

function toApprovedBefore(row: Row): ListedVersion {
  return {
    number: Number(row['number_before']),
    createdAt: Number(row['created_before']),
    frozen: toSeal({
      hash: row['hash_before']!,
      approved_at: row['approved_before']!,
      approved_by: row['approved_by_before']!,
      in_advance: row['in_advance_before']!,
    }),
  }
}

function toSeal(row: Row): Omit<Frozen, 'content'> {
  return {
    hash: String(row['hash']),
    approvedAt: Number(row['approved_at']),
    approvedBy: String(row['approved_by']),
    inAdvance: row['in_advance'] === 1,
  }
}

function toDefinition(row: Row): ReportDefinition {
  return JSON.parse(String(row['definition'])) as ReportDefinition
}

function toVersion(row: Row): StoredVersion {
  return {
    reportId: String(row['report_id']),
    number: Number(row['number']),
    revision: Number(row['revision']),
    createdAt: Number(row['created_at']),
    archived: row['archived_at'] !== null,
    definition: toDefinition(row),
    gathered: JSON.parse(String(row['gathered'])) as ReportGathered,
    frozen: row['hash'] === null ? undefined : { content: row['content'] as Uint8Array, ...toSeal(row) },
  }
}
