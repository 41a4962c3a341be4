import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import type { Archive } from './archive.ts'
import type { Asked, Budget } from './budget.ts'
import type { VendorClient } from './client.ts'
import type { PulseRecorder } from './pulse.ts'
import { createSmllrSource } from './smllr.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')

let looks: number[]
let source: ReportSource

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  looks = []
})
afterEach(async () => {
  await source.close()
  vi.useRealTimers()
})

/** A source whose last look at the totals was then. */
function watchSince(lastLook: number | undefined): void {
  const client: Pick<VendorClient, 'get'> = { get: () => Promise.resolve({ data: [], pace: {}, sentAt: undefined }) }
  const archive: Pick<Archive, 'get' | 'keep' | 'due'> = {
    get: () => undefined,
    keep: (_key, _span, data, fetchedAt) => ({ data, fetchedAt, state: 'open' }),
    due: () => [],
  }
  const budget: Pick<Budget, 'ask'> = {
    ask: async <T>({ run }: Asked<T>) => (await run(new AbortController().signal)).value,
  }
  const pulse: Pick<PulseRecorder, 'observe' | 'lastLook'> = {
    observe: (_codes, at) => looks.push(at),
    lastLook: () => looks.at(-1) ?? lastLook,
  }
  source = createSmllrSource({
    client: client as VendorClient,
    archive: archive as Archive,
    budget: budget as Budget,
    pulse: pulse as PulseRecorder,
    fillsHistory: false,
    pulseSeconds: 60,
    clock: () => Date.now(),
    log: silentLog,
    sign: 'js',
    host: 'vendor.example',
    keyEnding: () => '1234',
  })
}

describe('the totals of all codes are looked at', () => {
  test('once a minute from the start', async () => {
    watchSince(undefined)
    await vi.advanceTimersByTimeAsync(150_000)
    expect(looks).toEqual([NOW, NOW + 60_000, NOW + 120_000])
  })

  test('not at once after a restart, if that was a moment ago', async () => {
    watchSince(NOW - 20_000)
    await vi.advanceTimersByTimeAsync(90_000)
    expect(looks).toEqual([NOW + 60_000])
  })

  test('also after the clock has been set back by a day', async () => {
    watchSince(NOW + 86_400_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(looks).toEqual([NOW])
  })
})
