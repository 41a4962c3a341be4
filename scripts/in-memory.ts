import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'

/** Linux keeps what is written here in memory. A container may have 64 MB of it. */
const SHARED_MEMORY = '/dev/shm'

/** Far more than tests take, for what lies here is taken from the memory that they and their browsers need. */
const ROOM = 4 * 1024 ** 3

/**
 * A folder in memory for what tests write, which goes with this process; undefined where there is not room enough for one. On a
 * disk the system takes a third of the time of tests that import.
 */
export function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    if (bavail * bsize < ROOM) return undefined
    const path = mkdtempSync(`${SHARED_MEMORY}/scanboard-tests-`)
    // Some tests are another user's.
    chmodSync(path, 0o755)
    // What was running may write for a moment longer.
    const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    // What is left here would take memory until the machine starts anew.
    process.once('exit', remove)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
    return path
  } catch {
    // Not Linux, or not for this user.
    return undefined
  }
}
