/** SQLite files in the data folder: opened with the same care, and brought up to date step by step. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Instant } from '#contract/zone.ts'
import { inDataFolder, makeDataFolder } from './data-folder.ts'

const BUSY_TIMEOUT_MS = 2_000

/**
 * Opens a file in the folder (an absolute path), makes both if missing, and runs what is new of the migrations. Several
 * programs may have it open at the same time: write-ahead logging lets one read while another writes, and a writer
 * waits its turn. What was committed survives the death of the process and of the machine. Throws a
 * `ConfigError` where the folder is none, or not this user's.
 */
export function openSqlite(folder: string, file: string, migrations: readonly string[]): DatabaseSync {
  makeDataFolder(folder)
  return inDataFolder(folder, () => open(folder, file, migrations))
}

function open(folder: string, file: string, migrations: readonly string[]): DatabaseSync {
  const path = join(folder, file)
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    chmodSync(path, 0o600)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    migrate(database, file, migrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Leaves nothing in the files of what has just been taken out, where it was a secret. Not within a transaction. */
export function forgetTraces(database: DatabaseSync): void {
  // The log beside the file holds pages as they were, until it is cut off. One that somebody reads just now is cut off later.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** All of the work is written, or nothing of it; within other such work, with all of that. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk has ended the transaction already.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** What a column of instants holds; null also where there is no row. */
export function instantIn(value: unknown): Instant | null {
  return value === null || value === undefined ? null : Number(value)
}

/** Two processes that start together take turns. */
function migrate(database: DatabaseSync, file: string, migrations: readonly string[]): void {
  if (versionOf(database) === migrations.length) return
  inTransaction(database, () => {
    const version = versionOf(database)
    if (version > migrations.length) {
      throw new Error(
        `${file} in the data folder was written by a newer Scanboard (state ${version}, this one knows ${migrations.length}). Start that one, or restore a backup.`,
      )
    }
    for (const migration of migrations.slice(version)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}

const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26

/** Whether something failed because a file is no database, or no whole one. */
export function isDamage(error: unknown): boolean {
  const { errcode } = error as { errcode?: unknown }
  return errcode === SQLITE_CORRUPT || errcode === SQLITE_NOTADB
}
