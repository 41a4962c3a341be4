/** Operational state: `state.db` in the data folder. The server and the command line may have it open at the same time. */
import type { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'
import { openSqlite } from './sqlite.ts'

/** Opens the state in the folder (an absolute path), makes both if missing, and brings the schema up to date. */
export function openState(dataFolder: string): DatabaseSync {
  const database = openSqlite(dataFolder, 'state.db', migrations)
  // What is deleted or replaced may be a secret: it is overwritten. What a vendor answered need not be, and is much more.
  database.exec('PRAGMA secure_delete = ON')
  return database
}

/** Whether nothing has been made or done here yet: no key, link, report or note, and nobody has signed in. */
export function isUnused(database: DatabaseSync): boolean {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
  return tables
    .all()
    .every(({ name }) => database.prepare(`SELECT 1 FROM "${name as string}" LIMIT 1`).get() === undefined)
}
