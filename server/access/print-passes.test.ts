import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { answerProblems } from '#server/http/problems.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { accessOf, type Access } from './access.ts'
import { NO_GUESTS } from '#server/testing/no-guests.ts'
import { PRINT_PASS_HEADER, createPrintPasses, guestsAndPrints } from './print-passes.ts'

const passes = createPrintPasses()

/** Answers whoever is known by a pass, and says 418 to those who show none. */
const app = new Hono()
app.onError(answerProblems(silentLog))
app.all('*', async (c) => {
  const access: Access | undefined = await guestsAndPrints(NO_GUESTS, passes).identify(c)
  if (access === undefined) return c.text('nobody', 418)
  c.set('access', access)
  return c.text(accessOf(c).role)
})

async function ask(path: string, pass?: string, method = 'GET'): Promise<number> {
  const headers = pass === undefined ? {} : { [PRINT_PASS_HEADER]: pass }
  return (await app.request(`http://127.0.0.1${path}`, { method, headers })).status
}

test('a pass is good for reading the one report, as long as it is printed', async () => {
  const { pass, end } = passes.issue('/api/reports/one')
  expect(await ask('/api/reports/one?version=1', pass)).toBe(200)
  // A page asks several times.
  expect(await ask('/api/reports/one', pass)).toBe(200)
  for (const path of ['/api/reports/two', '/api/reports', '/api/reports/one/csv', '/api/reporting/summary']) {
    expect(await ask(path, pass)).toBe(401)
  }
  for (const method of ['PUT', 'DELETE', 'POST']) expect(await ask('/api/reports/one', pass, method)).toBe(401)
  end()
  expect(await ask('/api/reports/one', pass)).toBe(401)
})

test('nobody guesses one', async () => {
  const [first, second] = [passes.issue('/api/reports/one'), passes.issue('/api/reports/one')]
  expect(first.pass).toMatch(/^[\w-]{43}$/)
  expect(first.pass).not.toBe(second.pass)
  expect(await ask('/api/reports/one', first.pass.slice(0, -1))).toBe(401)
  expect(await ask('/api/reports/one', '')).toBe(401)
  expect(await ask('/api/reports/one')).toBe(418)
})
