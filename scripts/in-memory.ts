import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'

/** Linux keeps what is written here in memory. A container may have 64 MB of it. */
const SHARED_MEMORY = '/dev/shm'

/** Two data folders and three browsers at a time take 400 MB. */
const ROOM = 4 * 1024 ** 3

/**
 * A folder that is no disk's, for what tests write, or undefined where there is none with room enough. On a disk the
 * system takes a third of the time of tests that import.
 */
export function inMemory(folder = SHARED_MEMORY): { path: string; remove: () => void } | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < ROOM) return undefined
    const path = mkdtempSync(`${folder}/scanboard-tests-`)
    // Some tests are another user's.
    chmodSync(path, 0o755)
    return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
  } catch {
    // Not Linux, or not for this user.
    return undefined
  }
}
