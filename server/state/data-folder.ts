/** The data folder: made where it is missing, and what keeps this process from it told with the setting that names it. */
import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, statSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ConfigError } from '#server/config.ts'

/**
 * Makes the folder (an absolute path), and those above it, where it is missing, for this user alone. Throws a
 * `ConfigError` where it cannot be had, or is not root's where root asks (record 0276).
 */
export function makeDataFolder(folder: string): void {
  inDataFolder(folder, () => make(folder))
  if (process.getuid?.() === 0) refuseOfOthers(folder)
}

/** Root may do all, and leaves files behind that whoever else runs Scanboard on the folder cannot open any more. */
function refuseOfOthers(folder: string): void {
  const ownerOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.uid
  const uid = ownerOf(folder)
  // Where root has begun, as in a container on a folder of its host, it goes on.
  if (uid === 0 || ['state.db', 'owner.lock'].some((file) => ownerOf(join(folder, file)) === 0)) return
  const owner = spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' }).stdout?.trim() || `'#${uid}'`
  throw new ConfigError(
    `SCANBOARD_DATA is "${folder}", which belongs to ${owner}: what root makes in it, ${owner} could not open. Run the command ` +
      `as that user (docs/deploy.md#commands): sudo -u ${owner} env SCANBOARD_DATA="${folder}" npm run --silent scanboard -- …. ` +
      `Where root is to run Scanboard on it from now on, give it to root: chown -R root "${folder}".`,
  )
}

/** Does something in the folder. Throws a `ConfigError` where that fails because of the folder. */
export function inDataFolder<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw toFolderFault(folder, error)
  }
}

/** What has failed in the folder, as a `ConfigError` where it is because of the folder, else as it is. */
export function toFolderFault(folder: string, error: unknown): unknown {
  const { code, errcode, path = folder } = error as { code?: string; errcode?: number; path?: string }
  const fault = BY_SQLITE.get(errcode) ?? BY_SYSTEM.get(code) ?? (isForRoom(folder, errcode) ? noRoom : undefined)
  if (fault === undefined) return error
  return new ConfigError(`SCANBOARD_DATA is "${folder}", but ${fault(path, folder)}`, { cause: error })
}

const SQLITE_IOERR = 10

/** Whether SQLite could not make the files beside its own: it does not say that there was no room for them. */
function isForRoom(folder: string, errcode: number | undefined): boolean {
  return errcode !== undefined && (errcode & 0xff) === SQLITE_IOERR && statfsSync(folder).bavail === 0
}

// Not `recursive`: that tries for ever below a folder in which none can be made, such as /proc.
function make(folder: string): void {
  if (isFolder(folder)) return
  if (dirname(folder) !== folder) make(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it in this moment.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

type Fault = (path: string, folder: string) => string

const inTheWay: Fault = (path) => {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return `${path} is ${isLink ? 'a link to what is not there' : 'no folder'}. Set it to a folder, or to where one can be made.`
}
const noPlace: Fault = () => 'no folder can be made there. Set it to a folder, or to where one can be made.'
const noRight: Fault = (_, folder) => {
  const uid = process.getuid?.()
  if (uid !== undefined && statSync(folder, { throwIfNoEntry: false })?.uid === uid) {
    return (
      'something in it belongs to another user, such as root, and this user, whose folder it is, may not open it. ' +
      `Give it back: sudo chown -R ${uid} "${folder}".`
    )
  }
  return (
    'this user may not make it, or not open what is in it. Run the command as the user whose folder it is, or set it to a ' +
    'folder of your own.'
  )
}
const noRoom: Fault = () => 'its disk is full. Make room there, or set it to a folder on another disk.'

const BY_SYSTEM: ReadonlyMap<string | undefined, Fault> = new Map([
  ['EEXIST', inTheWay],
  ['ENOENT', noPlace],
  ['EACCES', noRight],
  ['EPERM', noRight],
  ['EROFS', noRight],
  ['ENOSPC', noRoom],
  ['EDQUOT', noRoom],
])

/** SQLITE_READONLY, SQLITE_FULL and SQLITE_CANTOPEN. */
const BY_SQLITE: ReadonlyMap<number | undefined, Fault> = new Map([
  [8, noRight],
  [13, noRoom],
  [14, noRight],
])
