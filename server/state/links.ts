/** Shared links, as those who share see them. How guests come by them is in `link-passes.ts`. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { MOST_LINKS, type LinkDates, type LinkState, type LinkSubject } from '#contract/links.ts'
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { hashOfSecret, makeSecret } from './secrets.ts'
import { inTransaction } from './sqlite.ts'

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
  readonly state: LinkState
  readonly createdBy: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
  readonly uses: number
}

export type NewLink = Pick<StoredLink, 'name' | 'subject' | 'dates' | 'expiresAt' | 'password' | 'hosts' | 'createdBy'>
export type ChangeOfLink = Partial<
  Pick<StoredLink, 'name' | 'expiresAt' | 'password' | 'hosts'> & { readonly paused: boolean }
>

/** A link with its token, which is told this once. */
export interface MadeLink {
  readonly link: StoredLink
  readonly token: string
}

export interface Links {
  /** All, newest first, revoked ones too. */
  list(): StoredLink[]
  /** In whatever state; undefined where there never was one of that id. */
  find(id: string): StoredLink | undefined
  /** Throws a `Problem` 409 where there are as many as are kept. */
  add(input: NewLink): MadeLink
  /** The link as it is now; undefined where there is none of that id, or it is revoked. Passes end with a pause or another password. */
  change(id: string, change: ChangeOfLink): StoredLink | undefined
  /** Gives it another token: the one before opens nothing any more. Undefined as for `change`. */
  readdress(id: string): MadeLink | undefined
  /** Ends it for good. Whether there was one to end. */
  revoke(id: string): boolean
}

export const TOKEN_PREFIX = 'sl_'

/** Links in an open state database. */
export function openLinks(database: DatabaseSync, clock: Clock): Links {
  const all = database.prepare('SELECT * FROM link ORDER BY created_at DESC, rowid DESC')
  const byId = database.prepare('SELECT * FROM link WHERE id = :id')
  const insert = database.prepare(
    `INSERT INTO link (id, name, kind, subject_id, version, hash, first_date, last_date, zone, password, expires_at, hosts, created_by, created_at)
     SELECT :id, :name, :kind, :subjectId, :version, :hash, :from, :to, :zone, :password, :expiresAt, :hosts, :createdBy, :now
     WHERE (SELECT count(*) FROM link WHERE revoked_at IS NULL) < ${MOST_LINKS}`,
  )
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
    add({ subject, dates, hosts, ...input }) {
      const id = randomUUID()
      const token = makeSecret(TOKEN_PREFIX)
      const { from = null, to = null, zone = null } = dates ?? {}
      const { changes } = insert.run({
        ...input,
        id,
        kind: subject.kind,
        subjectId: subject.id,
        version: subject.kind === 'report' ? subject.version : null,
        from,
        to,
        zone,
        hosts: JSON.stringify(hosts),
        hash: hashOfSecret(token),
        now: clock(),
      })
      if (changes === 0) {
        throw new Problem(
          409,
          `There are ${MOST_LINKS.toLocaleString('en-GB')} links, which is as many as are kept. Revoke some that nobody needs any more.`,
        )
      }
      return { link: stored(id), token }
    },
    change(id, { name, paused, expiresAt, password, hosts }) {
      return inTransaction(database, () => {
        const row = byId.get({ id })
        if (row === undefined || row['revoked_at'] !== null) return undefined
        update.run({
          id,
          name: name ?? String(row['name']),
          paused: Number(paused ?? row['paused']),
          expiresAt: expiresAt === undefined ? (row['expires_at'] as number | null) : expiresAt,
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
  const expiresAt = toInstant(row['expires_at'])
  return {
    id: String(row['id']),
    name: String(row['name']),
    subject: toSubject(row),
    dates: zone === null ? null : { from: String(row['first_date']), to: String(row['last_date']), zone },
    expiresAt,
    password: row['password'] as Uint8Array | null,
    hosts: JSON.parse(String(row['hosts'])) as string[],
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
    lastUsedAt: toInstant(row['last_used_at']),
    uses: Number(row['uses']),
  }
}

function toSubject(row: Record<string, unknown>): LinkSubject {
  const id = String(row['subject_id'])
  const kind = row['kind'] as LinkSubject['kind']
  return kind === 'report' ? { kind, id, version: Number(row['version']) } : { kind, id }
}

function toInstant(value: unknown): Instant | null {
  return value === null ? null : Number(value)
}
