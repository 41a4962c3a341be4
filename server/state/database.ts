/** Operational state: `state.db` in the data folder. The server and the command line may have it open at the same time. */
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { ConfigError } from '#server/config.ts'
import { migrations } from './migrations.ts'
import { isDamage, openSqlite } from './sqlite.ts'

const FILE = 'state.db'

/** Opens the state in the folder (an absolute path), makes both if missing, and brings the schema up to date. */
export function openState(dataFolder: string): DatabaseSync {
  return inState(dataFolder, () => {
    const database = openSqlite(dataFolder, FILE, migrations)
    // What is deleted or replaced may be a secret: it is overwritten. What a vendor answered need not be, and is much more.
    database.exec('PRAGMA secure_delete = ON')
    return database
  })
}

/** Does something with the state in the folder. Throws a `ConfigError` where that fails because the file is damaged. */
export function inState<Result>(dataFolder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new ConfigError(
      `${join(dataFolder, FILE)} is damaged: ${(error as Error).message}. Stop the server, keep the file, and put one from a ` +
        'backup in its place (docs/deploy.md#the-data-folder).',
      { cause: error },
    )
  }
}

/** Whether nothing has been made or done here yet: no key, link, report or note, and nobody has signed in. */
export function isUnused(database: DatabaseSync): boolean {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
  return tables
    .all()
    .every(({ name }) => database.prepare(`SELECT 1 FROM "${name as string}" LIMIT 1`).get() === undefined)
}
