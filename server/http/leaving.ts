import type { Context } from 'hono'
import type { Log } from '#server/log.ts'
import { loggedPath } from './without-tokens.ts'

/** Whether something failed because whoever asked has gone, as the signal says: no failure of the server's. */
export function hasLeft(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false
  if (error === signal.reason) return true
  // A body that breaks off is told by the connection.
  const { name, code, message } = error as Partial<NodeJS.ErrnoException>
  return name === 'AbortError' || code === 'ECONNRESET' || message === String(signal.reason)
}

/** Says so in the log of those who look for it. */
export function noteLeft(c: Context, log: Log): void {
  log.debug('Whoever asked has gone', { method: c.req.method, path: loggedPath(c.req.path) })
}
