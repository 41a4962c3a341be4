import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { createBudget, type Budget } from '../budget.ts'
import { openSmllrDatabase } from '../database.ts'
import { openLedger } from './ledger.ts'

let folder: string
let database: DatabaseSync
const budgets: Budget[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-15T12:00:00Z') })
  folder = mkdtempSync(join(tmpdir(), 'scanboard-ledger-'))
  database = openSmllrDatabase(folder)
})
afterEach(async () => {
  await Promise.all(budgets.splice(0).map((budget) => budget.close()))
  vi.useRealTimers()
  if (database.isOpen) database.close()
  rmSync(folder, { recursive: true })
})

/** A server is started that knows of the one before only what that wrote down. */
function start({ account = 'https://smllr.example.com', asked = 0, answerMs = 100 } = {}) {
  const clock = () => Date.now()
  const ledger = openLedger({ database, account, clock, log: silentLog })
  const budget = createBudget({ requestsPerMinute: 60, clock, log: silentLog, ledger })
  budgets.push(budget)
  let arrived = 0
  for (let i = 0; i < asked; i++) {
    const run = (closing: AbortSignal) => {
      arrived++
      return new Promise<{ value: number; pace: object }>((resolve, reject) => {
        setTimeout(() => resolve({ value: i, pace: {} }), answerMs)
        closing.addEventListener('abort', () => reject(closing.reason as Error))
      })
    }
    budget.ask({ key: `${i}`, urgency: 'person', run }).catch(() => {})
  }
  return { budget, arrived: () => arrived }
}

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('what a server has spent is spent for the one that is started after it', async () => {
  start({ asked: 40 })
  await passes(20_000)
  const second = start({ asked: 40 })
  expect(second.budget.state().used).toBe(40 + 6)
  await passes(30_000)
  expect(second.arrived()).toBe(17)
  // The first forty had been answered within the first second.
  await passes(11_000)
  expect(second.arrived()).toBe(40)
})

test('requests under way when a server died count for a minute from then, as they may have arrived just before', async () => {
  start({ asked: 6, answerMs: 1_000_000 })
  await passes(5_000)
  const second = start()
  expect(second.budget.state().used).toBe(6)
  await passes(59_999)
  expect(second.budget.state().used).toBe(6)
  await passes(1)
  expect(second.budget.state().used).toBe(0)
})

test('requests that nobody can be waiting for any more are not counted', async () => {
  start({ asked: 6, answerMs: 1_000_000 })
  // Half a minute until they were given up, and one more.
  await passes(90_000)
  expect(start().budget.state().used).toBe(0)
})

test('a clock that was set back keeps nobody waiting for longer than a minute', async () => {
  start({ asked: 57 })
  await passes(20_000)
  vi.setSystemTime(Date.parse('2026-05-15T09:00:00Z'))
  const second = start({ asked: 1 })
  await passes(59_999)
  expect(second.arrived()).toBe(0)
  await passes(1)
  expect(second.arrived()).toBe(1)
})

test('only the last minutes are kept', async () => {
  start({ asked: 200 })
  await passes(600_000)
  start({ asked: 1 })
  expect(database.prepare('SELECT count(*) AS count FROM request').get()).toEqual({ count: 1 })
})

test('another account has a budget of its own', async () => {
  start({ asked: 57 })
  await passes(10_000)
  expect(start({ account: 'https://other.example.com' }).budget.state().used).toBe(0)
})

test('a ledger that cannot be written keeps nobody from being answered', async () => {
  const server = start()
  database.close()
  const answer = server.budget.ask({
    key: 'a',
    urgency: 'person',
    run: () => Promise.resolve({ value: 'answered', pace: {} }),
  })
  expect(await answer).toBe('answered')
})
