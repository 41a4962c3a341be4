import { Problem } from '#contract/problem.ts'

const SQLITE_FULL = 13

/** In the words of the embedded engine, and of a server of ClickHouse's. */
const ENGINE_FULL = /no space left on device|disk quota exceeded|not enough space/i

/** Whether something failed for want of room on the disk, or of what this user may take of it. */
export function isDiskFull(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  return code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL || ENGINE_FULL.test(String(error))
}

/** Says so to whoever asked, who may be somebody else than whoever can mend it. */
export function diskFull(cause: unknown): Problem {
  return new Problem(503, 'The disk that Scanboard keeps its data on is full. Make room on it, then try again.', {
    cause,
  })
}
