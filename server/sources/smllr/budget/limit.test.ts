import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { seeded } from '#server/sources/conformance/fixture.ts'
import { createBudget } from '../budget.ts'
import { VendorFailure } from '../client.ts'
import { URGENCIES } from './shares.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LIMIT = 60

/** The most of these moments that lie within any 60 seconds, counted the plain way. */
function mostInAnyMinute(moments: readonly number[]): number {
  return Math.max(...moments.map((first) => moments.filter((at) => at >= first && at < first + 60_000).length))
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Latencies in milliseconds, one way. */
const networks: Readonly<Record<string, (random: () => number) => number>> = {
  'a quick one': (random) => random() * 80,
  'a slow one': (random) => 2_000 + random() * 8_000,
  'one that stalls at times': (random) => (random() < 0.05 ? 25_000 * random() : 60),
  'one of all sorts': (random) => 10 ** (random() * 4.5),
}

describe.each(Object.entries(networks))('Over a network such as %s', (_, latency) => {
  it.each([1, 2, 3, 4, 5])('the vendor never counts more than the limit in any 60 seconds (seed %i)', async (seed) => {
    const random = seeded(seed * 1_000_003)
    const budget = createBudget({ requestsPerMinute: LIMIT, clock: () => Date.now(), log: silentLog, random })
    const arrivals: number[] = []

    async function run() {
      await wait(latency(random))
      arrivals.push(performance.now())
      await wait(latency(random))
      const dice = random()
      if (dice < 0.03) throw new VendorFailure('failed', 'Bad gateway.', { mayRepeat: true })
      if (dice < 0.04)
        throw new VendorFailure('limit', 'Too many.', { mayRepeat: true, retryAfterMs: random() * 20_000 })
      return { value: undefined, pace: {} }
    }

    // Ten minutes, in which more is asked than can be answered, in bursts.
    for (let question = 0; question < 1_500; question++) {
      const urgency = URGENCIES[Math.floor(random() * URGENCIES.length)]!
      budget.ask({ key: `${question}`, urgency, run }).catch(() => {})
      if (random() < 0.1) await vi.advanceTimersByTimeAsync(random() * 8_000)
    }
    await Promise.all([budget.close(), vi.advanceTimersByTimeAsync(60_000)])

    expect(arrivals.length).toBeGreaterThan(100)
    expect(mostInAnyMinute(arrivals)).toBeLessThanOrEqual(LIMIT)
  })
})

describe('With a quick vendor and questions without end', () => {
  it('people get 57 answers a minute: the limit without its margin', async () => {
    const budget = createBudget({ requestsPerMinute: LIMIT, clock: () => Date.now(), log: silentLog })
    let arrivals = 0
    const run = async () => {
      arrivals++
      await wait(120)
      return { value: undefined, pace: {} }
    }
    for (let i = 0; i < 1_000; i++) budget.ask({ key: `${i}`, urgency: 'person', run }).catch(() => {})
    // A window lasts a minute and the time of an answer, ten batches of six.
    await vi.advanceTimersByTimeAsync(10 * (60_000 + 120) + 1_000)
    expect(arrivals).toBeGreaterThanOrEqual(10 * 57)
    await Promise.all([budget.close(), vi.advanceTimersByTimeAsync(60_000)])
  })
})
