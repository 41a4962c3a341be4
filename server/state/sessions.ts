/**
 * Who is signed in. A session is known by a token of 256 bits of chance, kept only as its SHA-256 (as API keys are), and
 * ends at a fixed time however much it is used. What somebody may do is not part of it: that is decided at each request.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '#server/clock.ts'
import { hashOfSecret, makeSecret } from './secrets.ts'

interface SignedIn {
  /** Address of whoever signed the person in. */
  readonly issuer: string
  readonly id: string
  readonly name: string
  readonly groups: readonly string[]
}

export interface Sessions {
  /** Begins a session that ends after the hours. The token that it answers is seen this once. */
  begin(person: SignedIn, hours: number): string
  /** Who is signed in with the token, by that issuer; undefined for any other text, and after its end. */
  find(token: string, issuer: string): SignedIn | undefined
  /** Ends the session of the token, if there is one. */
  end(token: string): void
}

const TOKEN_SHAPE = /^[\w-]{43}$/
const HOUR_MS = 3_600_000

/** Sessions in an open state database. */
export function openSessions(database: DatabaseSync, clock: Clock): Sessions {
  const insert = database.prepare(
    `INSERT INTO session (hash, issuer, person_id, name, groups, created_at, expires_at)
     VALUES (:hash, :issuer, :id, :name, :groups, :now, :end)`,
  )
  const live = database.prepare('SELECT * FROM session WHERE hash = :hash AND issuer = :issuer AND expires_at > :now')
  const remove = database.prepare('DELETE FROM session WHERE hash = :hash')
  const sweep = database.prepare('DELETE FROM session WHERE expires_at <= :now')

  return {
    begin({ issuer, id, name, groups }, hours) {
      const now = clock()
      sweep.run({ now })
      const token = makeSecret('')
      const end = now + hours * HOUR_MS
      insert.run({ hash: hashOfSecret(token), issuer, id, name, groups: JSON.stringify(groups), now, end })
      return token
    },
    find(token, issuer) {
      if (!TOKEN_SHAPE.test(token)) return undefined
      const row = live.get({ hash: hashOfSecret(token), issuer, now: clock() })
      return row && toSignedIn(row)
    },
    end(token) {
      remove.run({ hash: hashOfSecret(token) })
    },
  }
}

function toSignedIn(row: Record<string, unknown>): SignedIn {
  return {
    issuer: String(row['issuer']),
    id: String(row['person_id']),
    name: String(row['name']),
    groups: JSON.parse(String(row['groups'])) as string[],
  }
}
