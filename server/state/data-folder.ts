/** The data folder: made where it is missing, and what keeps this process from it told with the setting that names it. */
import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from '#server/config.ts'

/**
 * Makes the folder (an absolute path), and those above it, where it is missing, for this user alone. Throws a
 * `ConfigError` where it cannot be had.
 */
export function makeDataFolder(folder: string): void {
  inDataFolder(folder, () => make(folder))
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
  const { code, errcode, path } = error as { code?: string; errcode?: number; path?: string }
  const fault = BY_SQLITE.get(errcode) ?? BY_SYSTEM.get(code)
  if (fault === undefined) return error
  return new ConfigError(`SCANBOARD_DATA is "${folder}", but ${fault(path ?? folder)}`, { cause: error })
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

type Fault = (path: string) => string

const inTheWay: Fault = (path) => {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return `${path} is ${isLink ? 'a link to what is not there' : 'no folder'}. Set it to a folder, or to where one can be made.`
}
const noPlace: Fault = () => 'no folder can be made there. Set it to a folder, or to where one can be made.'
const noRight: Fault = () =>
  'this user may not make it, or not open what is in it. Run the command as the user whose folder it is, or set it to a ' +
  'folder of your own.'

const BY_SYSTEM: ReadonlyMap<string | undefined, Fault> = new Map([
  ['EEXIST', inTheWay],
  ['ENOENT', noPlace],
  ['EACCES', noRight],
  ['EPERM', noRight],
  ['EROFS', noRight],
])

/** SQLITE_READONLY and SQLITE_CANTOPEN. */
const BY_SQLITE: ReadonlyMap<number | undefined, Fault> = new Map([
  [8, noRight],
  [14, noRight],
])
