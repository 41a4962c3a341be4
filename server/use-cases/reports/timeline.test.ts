import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { bucketsUntil } from '#contract/period.ts'
import { periodParams } from '#contract/reporting.ts'
import type { HistoryQuestion, KnownHistory } from '#server/sources/source.ts'
import { timelineOf } from './timeline.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Noon of the third of three days. */
const NOW = Date.UTC(2026, 4, 3, 12)
const params = v.parse(periodParams, { from: '2026-05-01', to: '2026-05-03', bucket: 'day', timezone: 'UTC' })

/** Tells the first day at once, and the others when the vendor may be asked again: after a minute. */
async function* slowHistory({ period, until, signal }: HistoryQuestion): AsyncGenerator<KnownHistory> {
  const told = (days: number): KnownHistory => ({
    buckets: bucketsUntil(period, until).map((bucket, i) => ({
      ...bucket,
      scans: i < days ? 10 + i : undefined,
      visitors: undefined,
    })),
    asOf: NOW,
    coming: 3 - days,
    seconds: undefined,
    visitors: undefined,
  })
  yield told(1)
  const gone = new Promise((resolve) => signal!.addEventListener('abort', resolve, { once: true }))
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 60_000))])
  if (!signal!.aborted) yield told(3)
}

test('what has not come within three quarters of a minute is a gap, and is not waited for', async () => {
  const subject = { kind: 'client', id: 'cafe' } as const
  const timeline = timelineOf(subject, params, { history: slowHistory }, { now: NOW })
  let told: unknown = 'nothing yet'
  void timeline.then((known) => (told = known))
  await vi.advanceTimersByTimeAsync(44_000)
  expect(told).toBe('nothing yet')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toMatchObject({
    buckets: [
      { date: '2026-05-01', scans: 10 },
      { date: '2026-05-02', scans: null },
      { date: '2026-05-03', scans: null },
    ],
  })
})
