/**
 * Requests of the last minutes, written down: a server that is started anew, or comes back after a crash, must not
 * spend what the one before it has spent.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { inTransaction } from '#server/state/sqlite.ts'
import { accountNumber } from '../archive/account.ts'
import { LIMITS } from '../client.ts'
import { WINDOW_MS } from './window.ts'

export interface Ledger {
  /** For each slot that is taken, the milliseconds until it is free. */
  taken(): number[]
  /** A request leaves. Returns the number of its entry; undefined if it could not be written. */
  begin(): number | undefined
  end(entry: number): void
}

export interface LedgerOptions {
  /** Stays open. */
  readonly database: DatabaseSync
  readonly account: string
  readonly clock: Clock
  readonly log: Log
}

export function openLedger({ database, account, clock, log }: LedgerOptions): Ledger {
  const number = accountNumber(database, account)
  const all = database.prepare(`SELECT began_at, ended_at FROM request WHERE account = ${number}`)
  // What is to come was written before the clock was set back.
  const removeOthers = database.prepare('DELETE FROM request WHERE began_at < :oldest OR began_at > :now')
  const insert = database.prepare(`INSERT INTO request (account, began_at) VALUES (${number}, :now)`)
  const setEnd = database.prepare('UPDATE request SET ended_at = :now WHERE id = :entry')

  /** Without its ledger the budget is still right within one process. */
  function attempt<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      log.error('Requests to SMLLR could not be written down', { error })
      return undefined
    }
  }

  return {
    taken() {
      const now = clock()
      const rows = attempt(() => all.all()) ?? []
      return rows
        .map((row) => {
          // One that was under way when its process died has arrived by now, or was given up before.
          const endedAt = Number(row['ended_at'] ?? Math.min(now, Number(row['began_at']) + LIMITS.wholeMs))
          // A machine whose clock was set back knows nothing better than the whole time.
          return Math.min(endedAt + WINDOW_MS - now, WINDOW_MS)
        })
        .filter((ms) => ms > 0)
    },
    begin: () =>
      attempt(() =>
        inTransaction(database, () => {
          const now = clock()
          removeOthers.run({ now, oldest: now - LIMITS.wholeMs - WINDOW_MS })
          return Number(insert.run({ now }).lastInsertRowid)
        }),
      ),
    end(entry) {
      attempt(() => setEnd.run({ now: clock(), entry }))
    },
  }
}
