import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/**
 * The number under which an account's rows stand in `smllr.db`. `name` is whatever tells the account from others, its
 * API's address say; never its key, which changes while the account stays the same.
 */
export function accountNumber(database: DatabaseSync, name: string): number {
  const hash = createHash('sha256').update(name).digest()
  database.prepare('INSERT INTO account (hash) VALUES (:hash) ON CONFLICT (hash) DO NOTHING').run({ hash })
  return Number(database.prepare('SELECT id FROM account WHERE hash = :hash').get({ hash })!['id'])
}
