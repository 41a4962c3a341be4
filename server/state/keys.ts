/**
 * API keys. A key is shown once, when it is made, and kept only as its SHA-256: 190 bits of chance need no slow hash.
 * Each check reads the file, so that a key revoked from the command line is dead on the running server at once.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { noteUse } from './note-use.ts'
import { hashOfSecret } from './secrets.ts'
import { instantIn } from './sqlite.ts'

export interface ApiKey {
  /** Names the key without giving it away. */
  readonly id: string
  readonly name: string
  readonly lastFour: string
  readonly createdAt: Instant
  /** To within a minute. */
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
}

export interface Keys {
  /** Makes a key. `secret` is the only time that it is seen. */
  create(name: string): { key: ApiKey; secret: string }
  /** All keys, oldest first, revoked ones too. */
  list(): ApiKey[]
  /** Ends a key at once. Says how it stood: `unknown` ids and keys `already` revoked stay as they are. */
  revoke(id: string): 'revoked' | 'already' | 'unknown'
  /** The id of the live key with that secret, and notes its use; undefined for any other text. */
  check(secret: string): string | undefined
}

const PREFIX = 'sb_live_'
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SECRET_LENGTH = 32
const secretShape = new RegExp(`^${PREFIX}[0-9A-Za-z]{${SECRET_LENGTH}}$`)

/** Keys in an open state database. */
export function openKeys(database: DatabaseSync, clock: Clock): Keys {
  const insert = database.prepare(
    'INSERT INTO api_key (id, name, hash, last_four, created_at) VALUES (:id, :name, :hash, :lastFour, :createdAt)',
  )
  const all = database.prepare('SELECT * FROM api_key ORDER BY created_at, rowid')
  const byId = database.prepare('SELECT * FROM api_key WHERE id = :id')
  const byHash = database.prepare(
    'SELECT id, hash, last_used_at FROM api_key WHERE hash = :hash AND revoked_at IS NULL',
  )
  const markRevoked = database.prepare('UPDATE api_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL')
  const markUsed = database.prepare('UPDATE api_key SET last_used_at = :now WHERE id = :id')

  return {
    create(name) {
      const secret = PREFIX + randomText(SECRET_LENGTH)
      const id = `key_${randomText(8)}`
      insert.run({ id, name, hash: hashOfSecret(secret), lastFour: secret.slice(-4), createdAt: clock() })
      return { key: toKey(byId.get({ id })!), secret }
    },
    list() {
      return all.all().map(toKey)
    },
    revoke(id) {
      if (markRevoked.run({ id, now: clock() }).changes === 1) return 'revoked'
      return byId.get({ id }) === undefined ? 'unknown' : 'already'
    },
    check(secret) {
      if (!secretShape.test(secret)) return undefined
      const hash = hashOfSecret(secret)
      const row = byHash.get({ hash })
      // Callers cannot steer the hash that is looked up. The row found is compared once more, in constant time.
      if (row === undefined || !timingSafeEqual(hash, row['hash'] as Uint8Array)) return undefined
      const id = row['id'] as string
      noteUse(markUsed, { id, lastUsedAt: instantIn(row['last_used_at']) }, clock())
      return id
    },
  }
}

/** Letters and digits, each equally likely. */
function randomText(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte; bytes above would favour the first letters.
      if (byte < 248 && text.length < length) text += LETTERS[byte % 62]
    }
  }
  return text
}

function toKey(row: Record<string, unknown>): ApiKey {
  return {
    id: String(row['id']),
    name: String(row['name']),
    lastFour: String(row['last_four']),
    createdAt: Number(row['created_at']),
    lastUsedAt: instantIn(row['last_used_at']),
    revokedAt: instantIn(row['revoked_at']),
  }
}
