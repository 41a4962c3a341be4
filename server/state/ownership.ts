import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { isoTime } from '#contract/shapes.ts'
import type { Clock } from '#server/clock.ts'
import { iso } from '#server/iso.ts'
import { inDataFolder, makeDataFolder } from './data-folder.ts'

/** Who holds a data folder, as it stands in `owner.json` for people and for the message below. */
const owner = v.object({
  pid: v.number(),
  /** What it was started as, such as `serve`. */
  command: v.string(),
  since: isoTime,
})
export type Owner = v.InferOutput<typeof owner>

export interface Ownership {
  /** Gives the folder free. The end of the process does the same, however it ends. */
  release(): void
}

/** The folder is held by another process. */
export class FolderTaken extends Problem {
  /** Undefined in the moment between taking the folder and writing down who did. */
  readonly owner: Owner | undefined

  constructor(holder: Owner | undefined) {
    const who =
      holder === undefined
        ? 'another Scanboard process'
        : `process ${holder.pid} (scanboard ${holder.command}, since ${holder.since})`
    super(409, `The data folder is in use by ${who}. Stop that process, or set SCANBOARD_DATA to another folder.`)
    this.owner = holder
  }
}

/** The locks of this process. One that nothing refers to would be collected as garbage, and the folder be anybody's. */
const held = new Set<DatabaseSync>()

/**
 * Takes the data folder for this process, and makes it where it is missing. An exclusive transaction on a small SQLite
 * file is the lock: the operating system drops it with the process, even by `kill -9`, so there is no stale file with a
 * process id to judge. Throws `FolderTaken` when another process has it, and a `ConfigError` where it is no folder, or not this user's.
 */
export function takeOwnership(dataFolder: string, command: string, clock: Clock): Ownership {
  makeDataFolder(dataFolder)
  return inDataFolder(dataFolder, () => take(dataFolder, command, clock))
}

function take(dataFolder: string, command: string, clock: Clock): Ownership {
  const ownerFile = join(dataFolder, 'owner.json')
  const lock = new DatabaseSync(join(dataFolder, 'owner.lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new FolderTaken(readOwner(ownerFile))
  }
  held.add(lock)
  const self: Owner = { pid: process.pid, command, since: iso(clock()) }
  writeFileSync(ownerFile, JSON.stringify(self))
  return {
    release() {
      held.delete(lock)
      lock.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

function readOwner(file: string): Owner | undefined {
  try {
    return v.parse(owner, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
