/** Goals where SMLLR is the source, which tells each day by itself. Numbers are those of `server/testing/two-clients.ts`, counted by hand. */
import type { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { envelope } from '#contract/answers.ts'
import { GOALS_PATH, goals as goalsData, toldGoal } from '#contract/goals.ts'
import { openAccount, type OpenAccount } from '#server/sources/smllr/testing/open-account.ts'
import { createStandIn, type StandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { twoClientsAccount } from '#server/sources/smllr/testing/two-clients.ts'
import { openGoals } from '#server/state/goals.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'

const QUILLON = { kind: 'client', id: 'quillon' } as const
const PATH = `${GOALS_PATH}/client/quillon`

let vendor: StandIn
let account: OpenAccount
let app: Hono
beforeEach(async () => {
  const clock = () => NOW
  vendor = await createStandIn({ organisation: twoClientsAccount(), clock, limit: Infinity })
  account = openAccount({ vendor, clock, requestsPerMinute: 100_000 })
  const goals = openGoals(stateInMemory())
  goals.set(QUILLON, { scans: 50, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC' })
  app = testApp({ source: account.source, goals, clock })
})
afterEach(async () => {
  await account.close()
  await vendor.close()
})

async function listed() {
  const { body } = await ask(app, GOALS_PATH)
  return v.parse(envelope(goalsData), body).data[0]!
}

test('the list asks for no day, and takes none that is not known for one without a scan', async () => {
  const before = await listed()
  expect(before.name).toBe('Quillon')
  expect(before.progress).toMatchObject({ state: 'going', scans: 0, unknownDays: 15, expected: null })
  expect(await listed()).toEqual(before)
})

test('a page asks for the days of its goal, and then the list knows them too', async () => {
  const told = async () => v.parse(envelope(toldGoal), (await ask(app, PATH)).body)
  await expect.poll(async () => (await told()).meta?.refreshing, { timeout: 15_000 }).toBeUndefined()
  const { data } = await told()
  // Three on each of Saturday 2 to Monday 4 May, two on the two days after, one on each of seven more to the 13th. Today has none yet, and
  // to the 31st come three Saturdays and Sundays of 2, two Mondays of 2, Tuesdays and Wednesdays of 1.5, Thursdays of 0.5 and Fridays
  // of 1, beside the one of today: 12 + 4 + 3 + 3 + 1 + 2 + 1.
  expect(data?.progress).toMatchObject({ state: 'going', scans: 20, unknownDays: 0, expected: 46, paceDays: 13 })
  expect(data?.days.slice(0, 5).map(({ scans }) => scans)).toEqual([0, 3, 3, 3, 2])
  expect((await listed()).progress).toEqual(data?.progress)
})
