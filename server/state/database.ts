/**
 * Operational state: a SQLite file in the data folder. The server and the command line may have it open at the same
 * time: write-ahead logging lets one read while the other writes, and a writer waits its turn.
 */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'

const BUSY_TIMEOUT_MS = 2_000

/** Opens `state.db` in the folder (an absolute path), makes both if missing, and brings the schema up to date. */
export function openState(dataFolder: string): DatabaseSync {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, 'state.db')
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    chmodSync(path, 0o600)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Runs what is new of the migrations; two processes that start together take turns. */
function migrate(database: DatabaseSync): void {
  if (versionOf(database) === migrations.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = versionOf(database)
    if (version > migrations.length) {
      throw new Error(
        `The data folder was written by a newer Scanboard (state ${version}, this one knows ${migrations.length}). Start that one, or restore a backup.`,
      )
    }
    for (const migration of migrations.slice(version)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}
