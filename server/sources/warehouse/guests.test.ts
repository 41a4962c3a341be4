/** Own scans, asked by guests and by people who work at the same time. */
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import { spanOf } from '#contract/period.ts'
import { EVERYTHING } from '#contract/scope.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import type { AskedBy, Question } from '#server/sources/source.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { figuresOf } from '#server/use-cases/within.ts'
import { createAnswers } from './answers.ts'
import { createSource } from './source.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

const folder = temporaryFolder()
let warehouse: Warehouse
let figures: ReturnType<typeof figuresOf>

beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => 0, log: silentLog })
  await fill(warehouse, { ...fixture, scans: fixture.scans.filter(({ at }) => at.startsWith('2026')) })
})
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})
beforeEach(async () => {
  const { engine, load } = warehouse
  const source = createSource({
    engine,
    load,
    clock: () => 0,
    close: () => Promise.resolve(),
    answers: createAnswers(),
  })
  figures = figuresOf(source)
  // What everybody shares is known from here on.
  await source.qrs()
})

/** What a client is asked about as many days from the new year on. */
function days(count: number): Question {
  const last = new Date(Date.UTC(2026, 0, count)).toISOString().slice(0, 10)
  const period = spanOf('2026-01-01', last, 'UTC', {})
  return { period, until: period.to, includeBots: false, want: 'figures' }
}

const askAsGuest = (question: Question, by?: AskedBy) =>
  figures.within({ kind: 'client', id: 'cafe' }, by).client('cafe', question)
const askAsStaff = (question: Question, by?: AskedBy) => figures.within(EVERYTHING, by).client('cafe', question)

const anything = v.unknown()
const guest: AskedBy = { asker: 'guest' }

/** Keeps all sessions busy for a moment, so that whoever asks meanwhile must wait. */
function busy(): Promise<unknown> {
  const sessions = Math.min(3, availableParallelism())
  return Promise.all(Array.from({ length: sessions }, () => warehouse.engine.rows(anything, 'SELECT sleep(0.5)')))
}

/** Statements that the engine has run, as itself counts them; this one too. */
async function statements(): Promise<number> {
  const row = v.object({ value: v.number() })
  const [count] = await warehouse.engine.rows(row, `SELECT value FROM system.events WHERE event = 'SelectQuery'`)
  return count!.value
}

/** Lets what has been asked come to where it waits. */
const linedUp = () => new Promise((resolve) => setImmediate(resolve))

test('whoever works overtakes guests that wait', async () => {
  const order: string[] = []
  const free = busy()
  const guests = Array.from({ length: 40 }, (_, i) => askAsGuest(days(i + 1)).then(() => order.push('guest')))
  await linedUp()
  const staff = askAsStaff(days(60)).then(() => order.push('staff'))
  await Promise.all([free, staff, ...guests])
  // Its two statements come before all others; only the last of them may end behind a guest's that began beside it.
  expect(order.indexOf('staff')).toBeLessThan(3)
})

// A single core has a single session.
test.runIf(availableParallelism() > 1)('guests leave a session to those who work', async () => {
  const order: string[] = []
  const asked = Array.from({ length: 4 }, () =>
    warehouse.engine.rows(anything, 'SELECT sleep(0.5)', {}, [guest]).then(() => order.push('guest')),
  )
  await linedUp()
  await warehouse.engine.rows(anything, 'SELECT 1').then(() => order.push('staff'))
  await Promise.all(asked)
  expect(order).toEqual(['staff', 'guest', 'guest', 'guest', 'guest'])
})

test('what was asked by somebody who has gone is not counted', async () => {
  const before = await statements()
  const leaving = new AbortController()
  const free = busy()
  const asked = Array.from({ length: 40 }, (_, i) => {
    const ask = i % 2 === 0 ? askAsGuest : askAsStaff
    return ask(days(i + 1), { signal: leaving.signal })
  })
  await linedUp()
  // As a server says it, which is no error that could be thrown.
  leaving.abort('Client connection prematurely closed.')
  const answers = await Promise.allSettled(asked)
  await free
  expect(answers.every(({ status, ...rest }) => status === 'rejected' && nameOf(rest) === 'AbortError')).toBe(true)
  const sleeping = Math.min(3, availableParallelism())
  expect((await statements()) - before).toBe(sleeping + 1)
})

function nameOf(settled: object): unknown {
  return 'reason' in settled && (settled.reason as Error).name
}

test('but it is where somebody else wants to know the same, as urgently as they do', async () => {
  const order: string[] = []
  const leaving = new AbortController()
  const free = busy()
  const gone = askAsGuest(days(50), { signal: leaving.signal })
  const others = Array.from({ length: 40 }, (_, i) => askAsGuest(days(i + 1)).then(() => order.push('guest')))
  await linedUp()
  const shared = [askAsGuest(days(50)), askAsStaff(days(50))] as const
  const staff = shared[1].then(() => order.push('staff'))
  await linedUp()
  leaving.abort()
  const [{ data }, { data: same }] = await Promise.all(shared)
  expect(same).toBe(data)
  expect(await gone).toEqual({ data, asOf: 0 })
  await Promise.all([free, staff, ...others])
  expect(order.indexOf('staff')).toBeLessThan(3)
})

// A single core has a single session.
test.runIf(availableParallelism() > 1)('and at once where a session is left to those who work', async () => {
  const order: string[] = []
  const most = Math.ceil(Math.min(3, availableParallelism()) / 2)
  const sleeping = Array.from({ length: most }, () =>
    warehouse.engine.rows(anything, 'SELECT sleep(0.5)', {}, [guest]).then(() => order.push('guest')),
  )
  await linedUp()
  const shared = askAsGuest(days(50))
  await linedUp()
  await askAsStaff(days(50)).then(() => order.push('staff'))
  await Promise.all([...sleeping, shared])
  expect(order[0]).toBe('staff')
})

test('whoever asks what all others have given up is answered', async () => {
  const free = busy()
  const gone = askAsGuest(days(50), { signal: AbortSignal.abort() })
  const answer = askAsGuest(days(50))
  await expect(gone).rejects.toMatchObject({ name: 'AbortError' })
  expect((await answer).data).toMatchObject({ clientId: 'cafe' })
  await free
})

test('when a hundred questions wait for guests, the next is told when to come again', async () => {
  const free = busy()
  const asked = Array.from({ length: 100 }, (_, i) => askAsGuest(days(i + 1)))
  await linedUp()
  await expect(askAsGuest(days(101))).rejects.toMatchObject({
    status: 503,
    isWaiting: true,
    retryAfterSeconds: 5,
    message: '100 figures for guests wait for their turn already. These can be asked for again in about 5 seconds.',
  })
  const others = [askAsGuest(days(100)), askAsStaff(days(102))]
  for (const answer of await Promise.all([...asked, ...others])) expect(answer.data).toMatchObject({ clientId: 'cafe' })
  await free
  expect((await askAsGuest(days(101))).data).toMatchObject({ clientId: 'cafe' })
})
