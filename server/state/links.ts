/** Shared links, as those who share see them. How guests come by them is in `link-passes.ts`. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { MOST_LINKS, MOST_MAILED_LISTED, type LinkDates, type LinkState, type LinkSubject } from '#contract/links.ts'
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { hashOfSecret, makeSecret } from './secrets.ts'
import { inTransaction, instantIn } from './sqlite.ts'

export interface StoredLink {
  readonly id: string
  readonly name: string
  readonly subject: LinkSubject
  readonly dates: LinkDates | null
  readonly expiresAt: Instant | null
  /** Salt and slow hash. */
  readonly password: Uint8Array | null
  /** Origins of the sites that may show it in a frame. */
  readonly hosts: readonly string[]
  /** Whether it was made for a mail, and not by hand. */
  readonly inMail: boolean
  readonly state: LinkState
  readonly createdBy: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
  readonly uses: number
}

export type NewLink = Pick<
  StoredLink,
  'name' | 'subject' | 'dates' | 'expiresAt' | 'password' | 'hosts' | 'createdBy'
> &
  Partial<Pick<StoredLink, 'inMail'>>
type ChangeOfLink = Partial<
  Pick<StoredLink, 'name' | 'expiresAt' | 'password' | 'hosts'> & { readonly paused: boolean }
>

/** A link with its token, which is told this once. */
export interface MadeLink {
  readonly link: StoredLink
  readonly token: string
}

export interface Links {
  /** Newest first, revoked ones too: all but those in older mails that no site may frame. */
  list(): StoredLink[]
  /** All that show a report, in whichever version, newest first. */
  ofReport(reportId: string): StoredLink[]
  /** In whatever state; undefined where there is none of that id. */
  find(id: string): StoredLink | undefined
  /** Throws a `Problem` 409 where there are as many as may be, unless it is for a mail. */
  add(input: NewLink): MadeLink
  /**
   * The link as it is now; undefined where there is none of that id, or it is revoked. Passes end with a pause or another password.
   * Throws as `add` does where one that has expired is to work again.
   */
  change(id: string, change: ChangeOfLink): StoredLink | undefined
  /** Gives it another token: the one before opens nothing any more. Undefined as for `change`. */
  readdress(id: string): MadeLink | undefined
  /** Ends it for good. Whether there was one to end. */
  revoke(id: string): boolean
}

export const TOKEN_PREFIX = 'sl_'

/** How long a mailed link is kept after its end; until then it can be given a later one. The log of a report’s mails is kept. */
const KEPT_AFTER_END_MS = 90 * 86_400_000

/** Links in an open state database. */
export function openLinks(database: DatabaseSync, clock: Clock): Links {
  const newest = 'ORDER BY created_at DESC, rowid DESC'
  const all = database.prepare(
    `SELECT * FROM link WHERE rowid IN (
       SELECT rowid FROM link WHERE in_mail = 0 OR hosts <> '[]'
       UNION SELECT * FROM (SELECT rowid FROM link WHERE in_mail = 1 ${newest} LIMIT ${MOST_MAILED_LISTED})
     ) ${newest}`,
  )
  const ofReport = database.prepare(`SELECT * FROM link WHERE kind = 'report' AND subject_id = :reportId ${newest}`)
  const byId = database.prepare('SELECT * FROM link WHERE id = :id')
  const countOfWorking = `SELECT count(*) FROM link
    WHERE in_mail = 0 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)`
  const insert = database.prepare(
    `INSERT INTO link (id, name, kind, subject_id, version, hash, first_date, last_date, zone, password, expires_at, hosts, in_mail, created_by, created_at)
     SELECT :id, :name, :kind, :subjectId, :version, :hash, :from, :to, :zone, :password, :expiresAt, :hosts, :inMail, :createdBy, :now
     WHERE :inMail = 1 OR (${countOfWorking}) < ${MOST_LINKS}`,
  )
  const isFull = database.prepare(`SELECT (${countOfWorking}) >= ${MOST_LINKS} AS is_full`)
  const tidy = database.prepare('DELETE FROM link WHERE in_mail = 1 AND expires_at <= :before')
  const update = database.prepare(
    `UPDATE link SET name = :name, paused = :paused, expires_at = :expiresAt, password = :password,
       hosts = :hosts
     WHERE id = :id AND revoked_at IS NULL`,
  )
  const setHash = database.prepare('UPDATE link SET hash = :hash WHERE id = :id AND revoked_at IS NULL')
  const markRevoked = database.prepare('UPDATE link SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL')
  const endPasses = database.prepare('DELETE FROM link_pass WHERE link_id = :id')
  const stored = (id: string) => toLink(byId.get({ id })!, clock())

  return {
    list() {
      const now = clock()
      return all.all().map((row) => toLink(row, now))
    },
    find(id) {
      const row = byId.get({ id })
      return row && toLink(row, clock())
    },
    ofReport(reportId) {
      const now = clock()
      return ofReport.all({ reportId }).map((row) => toLink(row, now))
    },
    add({ subject, dates, hosts, inMail = false, ...input }) {
      const id = randomUUID()
      const token = makeSecret(TOKEN_PREFIX)
      const { from = null, to = null, zone = null } = dates ?? {}
      const now = clock()
      tidy.run({ before: now - KEPT_AFTER_END_MS })
      const { changes } = insert.run({
        ...input,
        id,
        kind: subject.kind,
        subjectId: subject.kind === 'organisation' ? '' : subject.id,
        version: subject.kind === 'report' ? subject.version : null,
        from,
        to,
        zone,
        hosts: JSON.stringify(hosts),
        inMail: Number(inMail),
        hash: hashOfSecret(token),
        now,
      })
      if (changes === 0) throw tooMany()
      return { link: stored(id), token }
    },
    change(id, { name, paused, expiresAt, password, hosts }) {
      return inTransaction(database, () => {
        const row = byId.get({ id })
        if (row === undefined || row['revoked_at'] !== null) return undefined
        const now = clock()
        const { state, inMail } = toLink(row, now)
        const works = expiresAt !== undefined && (expiresAt === null || expiresAt > now)
        if (state === 'expired' && works && !inMail && isFull.get({ now })!['is_full'] === 1) throw tooMany()
        update.run({
          id,
          name: name ?? String(row['name']),
          paused: Number(paused ?? row['paused']),
          expiresAt: expiresAt === undefined ? instantIn(row['expires_at']) : expiresAt,
          password: password === undefined ? (row['password'] as Uint8Array | null) : password,
          hosts: hosts === undefined ? String(row['hosts']) : JSON.stringify(hosts),
        })
        if (paused === true || password !== undefined) endPasses.run({ id })
        return stored(id)
      })
    },
    readdress(id) {
      const token = makeSecret(TOKEN_PREFIX)
      return inTransaction(database, () => {
        if (setHash.run({ id, hash: hashOfSecret(token) }).changes === 0) return undefined
        endPasses.run({ id })
        return { link: stored(id), token }
      })
    },
    revoke(id) {
      return inTransaction(database, () => {
        endPasses.run({ id })
        return markRevoked.run({ id, now: clock() }).changes === 1
      })
    },
  }
}

/** A row of the table `link` at a time, which decides whether it has expired. */
export function toLink(row: Record<string, unknown>, now: Instant): StoredLink {
  const zone = row['zone'] as string | null
  const expiresAt = instantIn(row['expires_at'])
  return {
    id: String(row['id']),
    name: String(row['name']),
    subject: toSubject(row),
    dates: zone === null ? null : { from: String(row['first_date']), to: String(row['last_date']), zone },
    expiresAt,
    password: row['password'] as Uint8Array | null,
    hosts: JSON.parse(String(row['hosts'])) as string[],
    inMail: row['in_mail'] === 1,
    state:
      row['revoked_at'] !== null
        ? 'revoked'
        : expiresAt !== null && expiresAt <= now
          ? 'expired'
          : row['paused'] === 1
            ? 'paused'
            : 'active',
    createdBy: String(row['created_by']),
    createdAt: Number(row['created_at']),
    lastUsedAt: instantIn(row['last_used_at']),
    uses: Number(row['uses']),
  }
}

function tooMany(): Problem {
  return new Problem(
    409,
    `There are ${MOST_LINKS.toLocaleString('en-GB')} links, which is as many as may work at a time. Revoke some that nobody needs any more.`,
  )
}

function toSubject(row: Record<string, unknown>): LinkSubject {
  const id = String(row['subject_id'])
  const kind = row['kind'] as LinkSubject['kind']
  if (kind === 'organisation') return { kind }
  return kind === 'report' ? { kind, id, version: Number(row['version']) } : { kind, id }
}
