import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The shortest limit of the platforms we run on: macOS takes 104 bytes with the closing zero, Linux 108. */
const LONGEST = 103

/**
 * Where the running server of a data folder (an absolute path) listens for work: in the folder itself, or, where that
 * path is too long for a socket, in a folder of this user's below the system's temporary one.
 */
export function controlSocketPath(dataFolder: string): string {
  const path = join(dataFolder, 'control.sock')
  if (Buffer.byteLength(path) <= LONGEST) return path
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  return join(privateFolder(), `${hash}.sock`)
}

/** A folder that only this user can enter; one that somebody else has put there is refused. */
function privateFolder(): string {
  const { uid } = userInfo()
  const folder = join(tmpdir(), `scanboard-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} should be a folder that only you can enter, but is not. Remove it and try again.`)
  }
  return folder
}
