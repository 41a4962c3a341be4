/**
 * How guests come by shared links: by the token in the address, or by a pass that was given for the right password. Each
 * look reads the file, so that what is paused or revoked shows nothing from then on.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '#server/clock.ts'
import { TOKEN_PREFIX, toLink, type StoredLink } from './links.ts'
import { noteUse } from './note-use.ts'
import { hashOfSecret, makeSecret } from './secrets.ts'

export interface LinkPasses {
  /** The active link of the token; undefined for all else. */
  byToken(token: string): StoredLink | undefined
  /** The active link that the pass was given for; undefined for all else. */
  byPass(pass: string): StoredLink | undefined
  /** A pass for a link; undefined where it is active no more, or its password is another by now. */
  give(link: Pick<StoredLink, 'id' | 'password'>): string | undefined
  /** Counts that the page of a link was opened, where that can be written down. */
  countUse(id: string): void
  /** Notes, at most once a minute, that a link is used. */
  noteUse(link: Pick<StoredLink, 'id' | 'lastUsedAt'>): void
}

const PASS_PREFIX = 'sp_'
const SECRET_SHAPE = /^s[lp]_[\w-]{43}$/

/** A working day: who leaves a page open over night is asked for the password again. */
const PASS_MS = 12 * 3_600_000

/** Passes in an open state database. */
export function openLinkPasses(database: DatabaseSync, clock: Clock): LinkPasses {
  const ofToken = database.prepare('SELECT * FROM link WHERE hash = :hash')
  const ofPass = database.prepare(
    `SELECT link.* FROM link_pass JOIN link ON link.id = link_id
     WHERE link_pass.hash = :hash AND link_pass.expires_at > :now`,
  )
  const forget = database.prepare('DELETE FROM link_pass WHERE expires_at <= :now')
  const insert = database.prepare(
    `INSERT INTO link_pass (hash, link_id, expires_at)
     SELECT :hash, id, :until FROM link
     WHERE id = :id AND password = :password AND revoked_at IS NULL AND paused = 0
       AND (expires_at IS NULL OR expires_at > :now)`,
  )
  const opened = database.prepare('UPDATE link SET uses = uses + 1, last_used_at = :now WHERE id = :id')
  const used = database.prepare('UPDATE link SET last_used_at = :now WHERE id = :id')

  /** The lookup compares hashes of chance, whose bytes a caller cannot steer. */
  const active = (row: Record<string, unknown> | undefined) => {
    const link = row && toLink(row, clock())
    return link?.state === 'active' ? link : undefined
  }
  const isSecret = (text: string, prefix: string) => text.startsWith(prefix) && SECRET_SHAPE.test(text)

  return {
    byToken(token) {
      return isSecret(token, TOKEN_PREFIX) ? active(ofToken.get({ hash: hashOfSecret(token) })) : undefined
    },
    byPass(pass) {
      if (!isSecret(pass, PASS_PREFIX)) return undefined
      return active(ofPass.get({ hash: hashOfSecret(pass), now: clock() }))
    },
    give({ id, password }) {
      const pass = makeSecret(PASS_PREFIX)
      const now = clock()
      forget.run({ now })
      const { changes } = insert.run({ hash: hashOfSecret(pass), id, password, now, until: now + PASS_MS })
      return changes === 1 ? pass : undefined
    },
    // Each is counted, however soon it follows another.
    countUse: (id) => noteUse(opened, { id, lastUsedAt: null }, clock()),
    noteUse: (link) => noteUse(used, link, clock()),
  }
}
