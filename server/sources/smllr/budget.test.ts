import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { createBudget, type Budget, type Urgency } from './budget.ts'
import { VendorFailure, type VendorFailureKind, type VendorPace } from './client.ts'

/** Of 60 requests a minute 3 are left alone; refreshes leave 5 more, charts 19, the backfill 28. */
const LIMIT = 60

let budget: Budget
/** Keys of the questions in the order in which they reached the vendor, and when, in milliseconds. */
let arrivals: { key: string; at: number }[]
let start: number

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-15T12:00:00Z') })
  open()
})
afterEach(async () => {
  await budget.close()
  vi.useRealTimers()
})

function open(requestsPerMinute = LIMIT): void {
  arrivals = []
  start = performance.now()
  budget = createBudget({ requestsPerMinute, clock: () => Date.now(), log: silentLog, random: () => 0.5 })
}

interface Reply {
  readonly afterMs?: number
  readonly fail?: VendorFailure
  readonly pace?: VendorPace
}

/** Asks a question that the vendor replies to with its own key, after 100 ms unless told otherwise. */
function ask(key: string, urgency: Urgency = 'person', replies: Reply | Reply[] = {}, signal?: AbortSignal) {
  const rest = Array.isArray(replies) ? [...replies] : [replies]
  return budget.ask({
    key,
    urgency,
    ...(signal && { signal }),
    async run(closing) {
      arrivals.push({ key, at: Math.round(performance.now() - start) })
      const { afterMs = 100, fail, pace = {} } = rest.length > 1 ? rest.shift()! : rest[0]!
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, afterMs)
        closing.addEventListener('abort', () => (clearTimeout(timer), reject(closing.reason as Error)))
      })
      if (fail) throw fail
      return { value: key, pace }
    },
  })
}

function askMany(count: number, urgency: Urgency, name: string = urgency): void {
  for (let i = 0; i < count; i++) ask(`${name} ${i}`, urgency).catch(() => {})
}

function failure(kind: VendorFailureKind, details: ConstructorParameters<typeof VendorFailure>[2] = {}): VendorFailure {
  return new VendorFailure(kind, `It failed: ${kind}.`, details)
}

const badGateway = () => failure('failed', { mayRepeat: true })
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const keysArrived = () => arrivals.map(({ key }) => key)
const arrived = (name: string) => arrivals.filter(({ key }) => key.startsWith(name)).length

/** How the promise stands now. */
async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  let state: unknown = 'waiting'
  promise.then(
    (value) => (state = value),
    (error: unknown) => (state = error),
  )
  await passes(0)
  return state
}

describe('The budget', () => {
  it('answers a question at once while there is room', async () => {
    const answer = ask('summary')
    await passes(100)
    expect(await answer).toBe('summary')
    expect(budget.state()).toEqual({
      limit: 60,
      used: 1,
      waiting: { person: 0, refresh: 0, guest: 0, chart: 0, guestChart: 0, backfill: 0 },
    })
  })

  it('lets 57 of 60 go, and the next a minute after the first answer', async () => {
    askMany(60, 'person')
    await passes(59_000)
    expect(arrivals).toHaveLength(57)
    expect(budget.state()).toMatchObject({ used: 57, waiting: { person: 3 } })
    // The first six left at 0 and were answered at 100.
    await passes(1_099)
    expect(arrivals).toHaveLength(57)
    await passes(1)
    expect(arrivals.slice(57).map(({ at }) => at)).toEqual([60_100, 60_100, 60_100])
  })

  it('sends no more than six at once', async () => {
    askMany(20, 'person')
    await passes(99)
    expect(arrivals).toHaveLength(6)
    await passes(1)
    expect(arrivals).toHaveLength(12)
  })

  it('asks the more urgent first, and of equals the older', async () => {
    open(1)
    ask('first').catch(() => {})
    for (const urgency of ['backfill', 'guestChart', 'chart', 'guest', 'refresh', 'person'] as const)
      askMany(2, urgency)
    for (let minute = 0; minute < 13; minute++) await passes(60_200)
    expect(keysArrived()).toEqual([
      'first',
      'person 0',
      'person 1',
      'refresh 0',
      'refresh 1',
      'guest 0',
      'guest 1',
      'chart 0',
      'chart 1',
      'guestChart 0',
      'guestChart 1',
      'backfill 0',
      'backfill 1',
    ])
  })
})

describe('The reserve', () => {
  it.each([
    ['backfill', 29],
    ['guestChart', 38],
    ['chart', 38],
    ['guest', 46],
    ['refresh', 52],
    ['person', 57],
  ] as const)('lets %s use %i slots', async (urgency, slots) => {
    askMany(70, urgency)
    await passes(30_000)
    expect(arrivals).toHaveLength(slots)
  })

  it('lets 28 people through at once while the backfill has used all that it may', async () => {
    askMany(400, 'backfill')
    await passes(30_000)
    const people = Array.from({ length: 28 }, (_, i) => ask(`page ${i}`))
    // Six at a time, 100 ms each.
    await passes(500)
    expect(await Promise.all(people)).toHaveLength(28)
  })

  it('lets 11 people through at once, whatever guests ask', async () => {
    askMany(400, 'guest')
    await passes(30_000)
    const people = Array.from({ length: 11 }, (_, i) => ask(`page ${i}`))
    await passes(200)
    expect(await Promise.all(people)).toHaveLength(11)
  })

  it('lets a person through at once while slow questions of the backfill are under way', async () => {
    for (let i = 0; i < 10; i++) ask(`slow ${i}`, 'backfill', { afterMs: 30_000 }).catch(() => {})
    await passes(10)
    expect(arrived('slow')).toBe(4)
    const answer = ask('page')
    await passes(100)
    expect(await stateOf(answer)).toBe('page')
  })

  it('lets charts pass the backfill, and refreshes pass charts', async () => {
    askMany(60, 'backfill')
    await passes(30_000)
    askMany(60, 'chart')
    await passes(10_000)
    askMany(60, 'refresh')
    await passes(10_000)
    expect([arrived('backfill'), arrived('chart'), arrived('refresh')]).toEqual([29, 9, 14])
  })

  it('does not keep a key of one request a minute from anything', async () => {
    open(1)
    const answer = ask('history', 'backfill')
    await passes(100)
    expect(await answer).toBe('history')
  })
})

describe('The same question', () => {
  it('asked by fifty at once is asked once, and all get the answer', async () => {
    const answers = Array.from({ length: 50 }, () => ask('summary'))
    await passes(100)
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 50 }, () => 'summary'))
    expect(arrivals).toHaveLength(1)
  })

  it('joined on its way is not asked again', async () => {
    const first = ask('summary', 'backfill')
    await passes(99)
    const second = ask('summary')
    await passes(1)
    expect(await Promise.all([first, second])).toEqual(['summary', 'summary'])
    expect(arrivals).toHaveLength(1)
  })

  it('asked again later is asked again', async () => {
    await Promise.all([ask('summary'), passes(100)])
    await Promise.all([ask('summary'), passes(100)])
    expect(arrivals).toHaveLength(2)
  })

  it('waits as urgently as its most urgent asker', async () => {
    askMany(400, 'backfill')
    await passes(30_000)
    const asWell = ask('backfill 399')
    await passes(100)
    expect(await asWell).toBe('backfill 399')
    expect(budget.state().waiting).toEqual({
      person: 0,
      refresh: 0,
      guest: 0,
      chart: 0,
      guestChart: 0,
      backfill: 400 - 29 - 1,
    })
  })

  it('falls back when its most urgent asker goes', async () => {
    askMany(57, 'person')
    await passes(1_000)
    const leaving = new AbortController()
    ask('both', 'person', {}, leaving.signal).catch(() => {})
    ask('both', 'chart').catch(() => {})
    expect(budget.state().waiting).toMatchObject({ person: 1, chart: 0 })
    leaving.abort()
    expect(budget.state().waiting).toMatchObject({ person: 0, chart: 1 })
  })

  it('is answered to the others when one asker goes', async () => {
    const leaving = new AbortController()
    const left = ask('summary', 'person', {}, leaving.signal)
    const stayed = ask('summary')
    left.catch(() => {})
    leaving.abort()
    await passes(100)
    await expect(left).rejects.toThrow('aborted')
    expect(await stayed).toBe('summary')
  })

  it('is dropped when all askers have gone before its turn', async () => {
    askMany(57, 'person')
    await passes(1_000)
    const leaving = new AbortController()
    const one = ask('left', 'person', {}, leaving.signal)
    const other = ask('left', 'chart', {}, leaving.signal)
    leaving.abort(new Error('The tab was closed.'))
    await expect(one).rejects.toThrow('The tab was closed.')
    await expect(other).rejects.toThrow('The tab was closed.')
    await passes(120_000)
    expect(arrived('left')).toBe(0)
  })

  it('that is on its way goes on when its asker goes, and is there for the next', async () => {
    const leaving = new AbortController()
    const left = ask('summary', 'person', {}, leaving.signal)
    await passes(50)
    leaving.abort()
    await expect(left).rejects.toThrow('aborted')
    const next = ask('summary')
    await passes(50)
    expect(await next).toBe('summary')
    expect(arrivals).toHaveLength(1)
  })

  it('of somebody who has gone already is not asked', async () => {
    await expect(ask('summary', 'person', {}, AbortSignal.abort())).rejects.toThrow('aborted')
    expect(arrivals).toHaveLength(0)
  })
})

describe('What the vendor says about its pace', () => {
  it('a lower limit counts, and a higher one does not', async () => {
    await Promise.all([ask('a', 'person', { pace: { limit: 20 } }), passes(100)])
    expect(budget.state().limit).toBe(20)
    askMany(60, 'person')
    await passes(30_000)
    // One of 20 is left alone.
    expect(arrivals).toHaveLength(19)
    open()
    await Promise.all([ask('b', 'person', { pace: { limit: 600 } }), passes(100)])
    expect(budget.state().limit).toBe(60)
  })

  it('where fewer are left than we have used, others use the key: their share is left to them until the reset', async () => {
    await Promise.all([ask('a', 'person', { pace: { remaining: 10, resetSeconds: 20 } }), passes(100)])
    askMany(30, 'person')
    await passes(19_000)
    // Three of the ten are left alone.
    expect(arrived('person')).toBe(7)
    await passes(2_000)
    expect(arrived('person')).toBe(30)
  })

  it('goes one by one when the vendor’s last word has run out', async () => {
    await Promise.all([ask('a', 'person', { pace: { remaining: 0, resetSeconds: 20 } }), passes(100)])
    askMany(12, 'person')
    await passes(20_050)
    expect(arrived('person')).toBe(1)
    await passes(100)
    // That one was answered without a word of others.
    expect(arrived('person')).toBe(7)
  })

  it('where more are left than we think nothing changes', async () => {
    await Promise.all([ask('a', 'person', { pace: { limit: 60, remaining: 59, resetSeconds: 60 } }), passes(100)])
    askMany(60, 'person')
    await passes(30_000)
    expect(arrivals).toHaveLength(57)
  })

  it('Retry-After is obeyed by all, and one question goes first afterwards', async () => {
    const refused = failure('limit', { mayRepeat: true, retryAfterMs: 7_000 })
    const answer = ask('a', 'person', [{ fail: refused }, {}])
    await passes(100)
    askMany(5, 'chart')
    await passes(6_999)
    expect(arrivals).toHaveLength(1)
    await passes(1)
    expect(keysArrived()).toEqual(['a', 'a'])
    await passes(100)
    expect(await answer).toBe('a')
    expect(arrived('chart')).toBe(4)
  })

  it('a person is not kept for a Retry-After beyond ten seconds, but told when to come back; a chart is', async () => {
    const refused = failure('limit', { mayRepeat: true, retryAfterMs: 30_000 })
    const asked = ask('a', 'person', { fail: refused }).catch((error: unknown) => error)
    const chart = ask('b', 'chart', [{ fail: refused }, {}])
    await passes(100)
    expect(await asked).toMatchObject({ kind: 'limit', retryAfterMs: 30_000 })
    await passes(10_000)
    const later = await ask('c').catch((error: unknown) => error)
    expect(later).toMatchObject({ kind: 'limit', retryAfterMs: 20_000 })
    // At 25 s only five are left to wait.
    await passes(15_000)
    const soon = ask('d')
    await passes(5_200)
    expect(await soon).toBe('d')
    expect(await chart).toBe('b')
  })

  it('a 429 without any word stops all for 5 seconds, then 10, then 20', async () => {
    const refused = () => failure('limit', { mayRepeat: true })
    ask('a', 'chart', [{ fail: refused() }, { fail: refused() }, { fail: refused() }]).catch(() => {})
    await passes(60_000)
    expect(arrivals.map(({ at }) => at)).toEqual([0, 5_100, 15_200])
    ask('b', 'chart').catch(() => {})
    await passes(1_000)
    expect(arrivals.at(-1)).toEqual({ key: 'b', at: 60_000 })
    expect(budget.state().lastError).toEqual({
      at: Date.parse('2026-05-15T12:00:15.300Z'),
      message: 'It failed: limit.',
    })
  })

  it('after a 429 any answer, be it that an id is unknown, lets six go at once again', async () => {
    ask('a', 'person', { fail: failure('limit') }).catch(() => {})
    await passes(100)
    ask('b', 'person', { fail: failure('unknown') }).catch(() => {})
    askMany(9, 'person')
    await passes(5_099)
    expect(keysArrived()).toEqual(['a', 'b'])
    await passes(1)
    expect(arrived('person')).toBe(6)
  })

  it.each([
    ['for nothing', 0, 1_000],
    ['for a year', 31_536_000_000, 3_600_000],
  ])('a Retry-After %s is taken with a grain of salt', async (_, retryAfterMs, waitMs) => {
    ask('a', 'chart', [{ fail: failure('limit', { mayRepeat: true, retryAfterMs }) }, {}]).catch(() => {})
    await passes(100 + waitMs - 1)
    expect(arrivals).toHaveLength(1)
    await passes(1)
    expect(arrivals).toHaveLength(2)
  })

  it('an answer to what was on its way when the 429 came does not end the stop', async () => {
    ask('slow', 'person', { afterMs: 500 }).catch(() => {})
    ask('a', 'person', { fail: failure('limit', { retryAfterMs: 60_000 }) }).catch(() => {})
    await passes(1_000)
    expect(await ask('page').catch((error: unknown) => error)).toMatchObject({ kind: 'limit', retryAfterMs: 59_100 })
  })

  it('questions that were on their way when the first 429 came do not lengthen the stop', async () => {
    for (let i = 0; i < 6; i++) {
      ask(`p${i}`, 'person', [{ fail: failure('limit', { mayRepeat: true }) }, {}]).catch(() => {})
    }
    await passes(5_099)
    expect(arrivals).toHaveLength(6)
    await passes(1)
    expect(arrivals).toHaveLength(7)
  })
})

describe('A question that fails', () => {
  it.each(['refused', 'key', 'forbidden', 'unknown', 'unreadable'] as const)(
    'is not asked again where a repeat is useless: %s',
    async (kind) => {
      const asked = ask('a', 'chart', { fail: failure(kind) }).catch((error: unknown) => error)
      await passes(60_000)
      expect(await asked).toMatchObject({ kind })
      expect(arrivals).toHaveLength(1)
    },
  )

  it.each(['failed', 'unreachable', 'limit'] as const)('is asked twice more where it may help: %s', async (kind) => {
    const asked = ask('a', 'backfill', { fail: failure(kind, { mayRepeat: true }) }).catch((error: unknown) => error)
    await passes(60_000)
    expect(await asked).toMatchObject({ kind })
    expect(arrivals).toHaveLength(3)
  })

  it('is not asked again where its failure says so, though its kind might', async () => {
    ask('a', 'chart', { fail: failure('failed') }).catch(() => {})
    await passes(60_000)
    expect(arrivals).toHaveLength(1)
  })

  it('backs off by half of one second, then of two, where chance says half', async () => {
    const answer = ask('a', 'person', [{ fail: badGateway() }, { fail: badGateway() }, {}])
    await passes(2_000)
    expect(await answer).toBe('a')
    expect(arrivals.map(({ at }) => at)).toEqual([0, 600, 1_700])
  })

  it('is not asked again for a person who has waited ten seconds', async () => {
    const slow = { afterMs: 10_000, fail: failure('unreachable', { mayRepeat: true }) }
    const person = ask('a', 'person', slow).catch((error: unknown) => error)
    await passes(10_000)
    expect(await stateOf(person)).toMatchObject({ kind: 'unreachable' })
    await passes(60_000)
    expect(arrivals).toHaveLength(1)
  })

  it('is still asked again for a chart when the person who wanted the same has been refused', async () => {
    const slow = { afterMs: 10_000, fail: failure('unreachable', { mayRepeat: true }) }
    const chart = ask('a', 'chart', [slow, {}])
    const person = ask('a', 'person').catch((error: unknown) => error)
    await passes(11_000)
    expect(await stateOf(person)).toMatchObject({ kind: 'unreachable' })
    expect(await stateOf(chart)).toBe('a')
  })

  it('is not asked again when everybody has gone meanwhile', async () => {
    const leaving = new AbortController()
    ask('a', 'person', { fail: badGateway() }, leaving.signal).catch(() => {})
    await passes(200)
    leaving.abort()
    await passes(60_000)
    expect(arrivals).toHaveLength(1)
  })

  it('by a fault of ours fails with it at once', async () => {
    const fault = budget.ask({ key: 'a', urgency: 'person', run: () => Promise.reject(new TypeError('ours')) })
    await expect(fault).rejects.toThrow('ours')
    expect(budget.state().lastError).toBeUndefined()
  })

  it('because its id is unknown is no failure of the vendor’s', async () => {
    await Promise.all([ask('a', 'person', { fail: failure('unknown') }).catch(() => {}), passes(100)])
    expect(budget.state().lastError).toBeUndefined()
  })
})

describe('While the vendor does not answer', () => {
  const down = (): Reply => ({ fail: failure('unreachable') })

  /** Five failures, at 100 ms. */
  async function goDown(): Promise<void> {
    for (let i = 0; i < 5; i++) ask(`down ${i}`, 'person', down()).catch(() => {})
    await passes(100)
  }

  it('four failures stop nothing, and an answer between them starts the count anew', async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await Promise.all([ask('a', 'person', down()).catch(() => {}), passes(100)])
      await Promise.all([ask('a'), passes(100)])
    }
    expect(budget.state().unavailableSince).toBeUndefined()
    expect(budget.state().lastError?.message).toBe('It failed: unreachable.')
  })

  it('the fifth in a row stops the asking, since the first of them', async () => {
    for (let i = 0; i < 5; i++) await Promise.all([ask('a', 'person', down()).catch(() => {}), passes(1_000)])
    expect(budget.state().unavailableSince).toBe(Date.parse('2026-05-15T12:00:00.100Z'))
  })

  it('an answer that could not be read shows that the vendor is there', async () => {
    for (let i = 0; i < 20; i++) {
      await Promise.all([ask('a', 'person', { fail: failure('unreadable') }).catch(() => {}), passes(100)])
    }
    expect(budget.state().unavailableSince).toBeUndefined()
  })

  it('a person is refused at once and told when to come back', async () => {
    await goDown()
    await passes(5_000)
    const refused = await ask('page').catch((error: unknown) => error)
    expect(refused).toMatchObject({ kind: 'unreachable', message: 'It failed: unreachable.', retryAfterMs: 10_000 })
    expect(arrived('page')).toBe(0)
  })

  it('people who were waiting are refused too', async () => {
    askMany(52, 'person')
    await passes(5_000)
    for (let i = 0; i < 5; i++) ask(`down ${i}`, 'person', down()).catch(() => {})
    const waiting = ask('page').catch((error: unknown) => error)
    await passes(100)
    expect(await stateOf(waiting)).toMatchObject({ kind: 'unreachable' })
  })

  it('one probe goes after 15 seconds, then after 30, 60, 120 and 120', async () => {
    await goDown()
    const before = arrivals.length
    for (let i = 0; i < 9; i++) ask(`chart ${i}`, 'chart', down()).catch(() => {})
    await passes(500_000)
    expect(arrivals.slice(before).map(({ at }) => at)).toEqual([
      15_100,
      15_200 + 30_000,
      45_300 + 60_000,
      105_400 + 120_000,
      225_500 + 120_000,
      345_600 + 120_000,
    ])
  })

  it('a probe that is answered lets all go on', async () => {
    await goDown()
    const charts = ['a', 'b', 'c'].map((key) => ask(key, 'chart'))
    await passes(15_200)
    expect(budget.state().unavailableSince).toBeUndefined()
    await passes(100)
    expect(await Promise.all(charts)).toEqual(['a', 'b', 'c'])
  })

  it('the first to ask when a probe is due is the probe, and others wait for what it finds', async () => {
    await goDown()
    await passes(20_000)
    const [first, second] = [ask('first'), ask('second')]
    expect(await stateOf(second)).toBe('waiting')
    expect(arrived('second')).toBe(0)
    await passes(200)
    expect(await Promise.all([first, second])).toEqual(['first', 'second'])
  })

  it('those who wait for a probe are refused when it fails', async () => {
    await goDown()
    await passes(20_000)
    ask('first', 'person', down()).catch(() => {})
    const second = ask('second').catch((error: unknown) => error)
    await passes(100)
    expect(await stateOf(second)).toMatchObject({ kind: 'unreachable', retryAfterMs: 30_000 })
  })

  it('a probe whose answer we fail to make use of has been answered', async () => {
    await goDown()
    await passes(20_000)
    const probe = budget.ask({ key: 'probe', urgency: 'person', run: () => Promise.reject(new TypeError('ours')) })
    await expect(probe).rejects.toThrow('ours')
    const next = ask('next')
    await passes(100)
    expect(await stateOf(next)).toBe('next')
    expect(budget.state().unavailableSince).toBeUndefined()
  })

  it('what was on its way when it stopped does not lengthen the wait', async () => {
    ask('slow', 'person', { afterMs: 3_000, fail: failure('unreachable') }).catch(() => {})
    await goDown()
    ask('chart', 'chart').catch(() => {})
    await passes(14_999)
    expect(arrived('chart')).toBe(0)
    await passes(1)
    expect(arrived('chart')).toBe(1)
  })
})

describe('While the key is refused', () => {
  const wrongKey = (): Reply => ({ fail: failure('key') })

  it('nothing is asked but a probe every 30 seconds', async () => {
    await Promise.all([ask('a', 'person', wrongKey()).catch(() => {}), passes(100)])
    for (let i = 0; i < 3; i++) ask(`chart ${i}`, 'chart', wrongKey()).catch(() => {})
    expect(await ask('page').catch((error: unknown) => error)).toMatchObject({ kind: 'key', retryAfterMs: 30_000 })
    await passes(100_000)
    expect(arrivals.map(({ at }) => at)).toEqual([0, 30_100, 60_200, 90_300])
    expect(budget.state().unavailableSince).toBe(Date.parse('2026-05-15T12:00:00.100Z'))
  })

  it('a new key is tried at once', async () => {
    await Promise.all([ask('a', 'person', wrongKey()).catch(() => {}), passes(100)])
    const chart = ask('chart', 'chart')
    await passes(5_000)
    budget.keyChanged()
    await passes(100)
    expect(await stateOf(chart)).toBe('chart')
    expect(budget.state().unavailableSince).toBeUndefined()
  })

  it('a refusal of the key before does not stop the one that counts now', async () => {
    const asked = ask('a', 'person', [wrongKey(), {}])
    await passes(50)
    budget.keyChanged()
    await passes(200)
    expect(await stateOf(asked)).toBe('a')
    expect(budget.state().unavailableSince).toBeUndefined()
    expect(budget.state().lastError).toBeUndefined()
  })

  it('a probe with the key before says nothing, and another follows at once', async () => {
    await Promise.all([ask('a', 'person', wrongKey()).catch(() => {}), passes(100)])
    const probe = ask('probe', 'chart', [wrongKey(), {}])
    await passes(30_050)
    budget.keyChanged()
    await passes(200)
    expect(await stateOf(probe)).toBe('probe')
  })

  it('an unreachable vendor is not asked sooner because the key changed', async () => {
    for (let i = 0; i < 5; i++) ask(`${i}`, 'person', { fail: failure('unreachable') }).catch(() => {})
    await passes(100)
    ask('chart', 'chart').catch(() => {})
    budget.keyChanged()
    await passes(1_000)
    expect(arrived('chart')).toBe(0)
  })
})

describe('The estimate of a chart', () => {
  it('is what it then takes, before it has asked and while its questions wait', async () => {
    askMany(20, 'person')
    await passes(1_000)
    // 18 of 38 slots are left: the other 12 go when those of the people become free, a minute after their answers.
    const before = budget.secondsFor(30, 'chart')
    expect(before).toBeGreaterThan(59)
    expect(before).toBeLessThan(61)
    let answered = 0
    for (let i = 0; i < 30; i++)
      ask(`day ${i}`, 'chart').then(
        () => answered++,
        () => {},
      )
    expect(budget.secondsFor(30, 'chart')).toBeCloseTo(before, 0)
    await passes(20_000)
    expect(answered).toBe(18)
    expect(budget.secondsFor(12, 'chart')).toBeCloseTo(before - 20, 0)
    await passes((before - 20 + 1) * 1000)
    expect(answered).toBe(30)
    expect(budget.secondsFor(0, 'chart')).toBe(0)
  })
})

describe('Closing', () => {
  it('rejects what waits and what is under way, and lets nothing start', async () => {
    const asked = Array.from({ length: 10 }, (_, i) => ask(`${i}`).catch((error: unknown) => error))
    await budget.close()
    for (const each of asked) {
      expect(await each).toMatchObject({ message: 'The server is stopping: SMLLR is not asked any more.' })
    }
    await expect(ask('late')).rejects.toThrow('The server is stopping')
    await passes(120_000)
    expect(arrivals).toHaveLength(6)
    expect(vi.getTimerCount()).toBe(0)
  })
})
