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
