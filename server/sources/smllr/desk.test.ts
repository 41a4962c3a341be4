import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { periodOf, stepDate } from '#contract/period.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import type { Archive, Kept } from './archive.ts'
import type { Asked, Budget } from './budget.ts'
import { VendorFailure } from './client.ts'
import { createDesk, type Desk } from './desk.ts'
import { listQuestion, periodQuestion } from './questions.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
const thisMonth = periodQuestion('summary', '', periodOf('month', '2026-05-15', 'UTC'))
const summary = { totalScans: 7, uniqueVisitors: 5, topDevices: [], topCountries: [] }

let kept: Kept | undefined
let asked: {
  readonly urgency: string
  readonly signal: AbortSignal | undefined
  readonly end: (failure?: Error) => void
}[]
let unavailableSince: number | undefined
let waitingPeople: number
let waitingGuests: number
let vendorData: unknown
let keyEnding: string
let arriving: Promise<void>
let desk: Desk

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  kept = undefined
  asked = []
  unavailableSince = undefined
  waitingPeople = 40
  waitingGuests = 0
  vendorData = summary
  keyEnding = 'aaaa'
  arriving = Promise.resolve()
  const budget: Pick<Budget, 'ask' | 'state' | 'secondsFor'> = {
    ask: <T>({ urgency, signal, run }: Asked<T>) =>
      new Promise<T>((resolve, reject) => {
        const end = (failure?: Error) => {
          if (failure) reject(failure)
          else run(new AbortController().signal).then(({ value }) => resolve(value), reject)
        }
        asked.push({ urgency, signal, end })
      }),
    state: () => ({
      limit: 60,
      used: 57,
      waiting: { person: waitingPeople, refresh: 0, guest: waitingGuests, chart: 0, guestChart: 0, backfill: 0 },
      ...(unavailableSince !== undefined && { unavailableSince }),
    }),
    secondsFor: () => 41.2,
  }
  const archive: Pick<Archive, 'get' | 'keep'> = {
    get: () => kept,
    keep: (_key, _span, data, fetchedAt) => (kept = { data, fetchedAt, state: 'open' }),
  }
  desk = createDesk({
    client: {
      get: () => arriving.then(() => ({ data: vendorData, pace: {}, sentAt: NOW })),
      close: () => Promise.resolve(),
    },
    archive: archive as Archive,
    budget: budget as Budget,
    clock: () => Date.now(),
    log: silentLog,
    sign: 'js',
    keyEnding: () => keyEnding,
    onAnswer: () => {},
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What a promise rejects with. */
function failureOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => expect.fail('It did not fail.'),
    (error: unknown) => error,
  )
}

describe('figures that somebody waits for', () => {
  test('come from the vendor where nothing is known', async () => {
    const answer = desk.current(thisMonth)
    expect(asked.map(({ urgency }) => urgency)).toEqual(['person'])
    asked[0]!.end()
    expect(await answer).toEqual({ data: summary, asOf: NOW })
  })

  test('come at once where they are known, and are renewed behind when a minute old', async () => {
    kept = { data: summary, fetchedAt: NOW - 59_000, state: 'open' }
    expect(await desk.current(thisMonth)).toEqual({ data: summary, asOf: NOW - 59_000 })
    expect(asked).toHaveLength(0)
    vi.advanceTimersByTime(1_000)
    expect(await desk.current(thisMonth)).toEqual({ data: summary, asOf: NOW - 59_000, refreshing: true })
    expect(asked.map(({ urgency }) => urgency)).toEqual(['refresh'])
  })

  test('of a period that is over are not asked for again', async () => {
    kept = { data: summary, fetchedAt: NOW - 90_000_000, state: 'closed' }
    expect(await desk.current(thisMonth)).toEqual({ data: summary, asOf: NOW - 90_000_000 })
    expect(asked).toHaveLength(0)
  })

  test('are as old as the question: what arrives after midnight was asked for before', async () => {
    const answer = desk.current(thisMonth)
    const arrival = Promise.withResolvers<void>()
    arriving = arrival.promise
    asked[0]!.end()
    vi.setSystemTime(thisMonth.period!.to + 1_000)
    arrival.resolve()
    expect(await answer).toMatchObject({ asOf: NOW })
  })

  test('of a period that has ended since they were read are renewed at once', async () => {
    const { to } = thisMonth.period!
    kept = { data: summary, fetchedAt: to - 10_000, state: 'open' }
    vi.setSystemTime(to - 1)
    expect(await desk.current(thisMonth)).toEqual({ data: summary, asOf: to - 10_000 })
    vi.setSystemTime(to)
    expect(await desk.current(thisMonth)).toMatchObject({ refreshing: true })
  })

  test('that were read at a time yet to come are renewed, whatever they passed for, but what is sealed', async () => {
    for (const state of ['open', 'closed'] as const) {
      kept = { data: summary, fetchedAt: NOW + 86_400_000, state }
      expect(await desk.current(thisMonth)).toMatchObject({ refreshing: true })
    }
    kept = { data: summary, fetchedAt: NOW + 86_400_000, state: 'sealed' }
    expect(await desk.current(thisMonth)).not.toHaveProperty('refreshing')
  })

  test('say since when there are no newer ones while the vendor is down', async () => {
    kept = { data: summary, fetchedAt: NOW - 600_000, state: 'open' }
    unavailableSince = NOW - 500_000
    expect(await desk.current(thisMonth)).toEqual({ data: summary, asOf: NOW - 600_000, unavailableSince })
  })

  test('that have to wait for the budget say when they come, and keep their place', async () => {
    const failure = failureOf(desk.current(thisMonth))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failure).toMatchObject({
      status: 503,
      message: 'SMLLR allows 60 requests a minute, and they are used up. These figures come in about 42 seconds.',
      retryAfterSeconds: 15,
      isWaiting: true,
    })
    expect(asked[0]!.signal?.aborted ?? false).toBe(false)
    asked[0]!.end()
    await vi.waitFor(() => expect(kept).toBeDefined())
    expect(await desk.current(thisMonth)).toMatchObject({ data: summary })
    expect(asked).toHaveLength(1)
  })

  test('are asked for behind those who work with the dashboard where a guest waits', async () => {
    const answer = desk.current(thisMonth, { asker: 'guest' })
    expect(asked.map(({ urgency }) => urgency)).toEqual(['guest'])
    asked[0]!.end()
    expect(await answer).toMatchObject({ data: summary })
  })

  test('are not asked for where a hundred questions of guests wait already, but told as far as they are known', async () => {
    waitingGuests = 100
    expect(await failureOf(desk.current(thisMonth, { asker: 'guest' }))).toMatchObject({ status: 503, isWaiting: true })
    expect(asked).toHaveLength(0)
    kept = { data: summary, fetchedAt: NOW, state: 'open' }
    expect(await desk.current(thisMonth, { asker: 'guest' })).toMatchObject({ data: summary })
  })

  test('are renewed on the page of a guest, and compared with others, behind the charts of those who work', async () => {
    kept = { data: summary, fetchedAt: NOW - 120_000, state: 'open' }
    expect(await desk.current(thisMonth, { asker: 'guest' })).toMatchObject({ data: summary, refreshing: true })
    expect(await desk.current(thisMonth, { asker: 'report' })).toMatchObject({ data: summary, refreshing: true })
    kept = undefined
    for (const asker of ['guest', 'report', undefined] as const) void failureOf(desk.beside(thisMonth, { asker }))
    expect(asked.map(({ urgency }) => urgency)).toEqual(['guestChart', 'refresh', 'guestChart', 'chart', 'chart'])
    await vi.advanceTimersByTimeAsync(600)
  })

  test('are neither renewed nor compared for a guest where charts of guests wait for a hundred others', async () => {
    const days = Array.from({ length: 100 }, (_, day) =>
      periodQuestion('summary', '', periodOf('day', stepDate('day', '2026-01-01', day), 'UTC')),
    )
    for (const day of days) void desk.ask(day, 'guestChart')
    expect(asked).toHaveLength(100)
    expect(await failureOf(desk.beside(thisMonth, { asker: 'guest' }))).toMatchObject({
      status: 503,
      message:
        'SMLLR allows 60 requests a minute, and 100 figures for guests wait for their turn already. These can be asked for again in about 42 seconds.',
      retryAfterSeconds: 15,
      isWaiting: true,
    })
    kept = { data: summary, fetchedAt: NOW - 120_000, state: 'open' }
    expect(await desk.current(thisMonth, { asker: 'guest' })).toEqual({ data: summary, asOf: kept.fetchedAt })
    // What is being asked already costs nothing more, and who works is not refused.
    void desk.ask(days[0]!, 'guestChart')
    void desk.ask(thisMonth, 'chart')
    expect(asked).toHaveLength(102)
    asked[1]!.end()
    await vi.waitFor(() => expect(desk.refusal(thisMonth, 'guestChart')).toBeUndefined())
  })

  test('that a slow vendor has yet to give are not blamed on the budget', async () => {
    waitingPeople = 0
    const failure = failureOf(desk.current(thisMonth))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failure).toMatchObject({ status: 503, message: expect.stringContaining('slow to answer') })
  })

  test('that the vendor fails to give are told in its failure’s words', async () => {
    const answer = desk.current(thisMonth)
    asked[0]!.end(new VendorFailure('limit', 'SMLLR’s limit is used up.', { retryAfterMs: 7_500 }))
    await expect(answer).rejects.toMatchObject({
      status: 503,
      message: 'SMLLR’s limit is used up.',
      retryAfterSeconds: 8,
    })
  })
})

test('figures of another account are neither kept nor shown beside those of the first', async () => {
  const codes = (...ids: string[]) =>
    ids.map((id) => ({ id, title: id, shortUrl: '', destinationUrl: '', totalScans: 1, createdAt: '' }))
  kept = { data: codes('a', 'b', 'c'), fetchedAt: NOW - 120_000, state: 'open' }
  vendorData = codes('x', 'y', 'z')
  const asking = failureOf(desk.ask(listQuestion('qrs'), 'refresh'))
  asked[0]!.end()
  expect(await asking).toMatchObject({ kind: 'refused', message: expect.stringContaining('another account’s') })
  expect(kept.data).toEqual(codes('a', 'b', 'c'))
  expect(await failureOf(desk.current(thisMonth))).toMatchObject({ status: 503 })
  expect(asked).toHaveLength(1)

  const list = failureOf(desk.current(listQuestion('qrs')))
  asked[1]!.end()
  expect(await list).toMatchObject({ status: 503 })
})

describe('a key that may be another account’s', () => {
  const codes = (...ids: string[]) =>
    ids.map((id) => ({ id, title: id, shortUrl: '', destinationUrl: '', totalScans: 1, createdAt: '' }))
  beforeEach(() => {
    kept = { data: codes('a', 'b', 'c'), fetchedAt: NOW - 120_000, state: 'open' }
  })

  test('is looked at before anything is asked with it, once', async () => {
    vendorData = codes('b', 'x')
    void desk.ask(thisMonth, 'refresh')
    void desk.ask(thisMonth, 'refresh')
    expect(asked.map(({ urgency }) => urgency)).toEqual(['person'])
    asked[0]!.end()
    await vi.waitFor(() => expect(asked).toHaveLength(3))
    void desk.ask(thisMonth, 'refresh')
    expect(asked).toHaveLength(4)
  })

  test('asks for nothing else when it is', async () => {
    vendorData = codes('x', 'y', 'z')
    const figures = failureOf(desk.ask(thisMonth, 'refresh'))
    asked[0]!.end()
    expect(await figures).toMatchObject({ kind: 'refused' })
    expect(desk.isHalted()).toBe(true)
    expect(asked).toHaveLength(1)

    // The first account's key is put back.
    vendorData = codes('b', 'c', 'd')
    const list = desk.current(listQuestion('qrs'))
    asked[1]!.end()
    expect((await list).data).toEqual(codes('b', 'c', 'd'))
    expect(desk.isHalted()).toBe(false)
  })

  test('is looked at again when it has changed', async () => {
    vendorData = codes('a')
    void desk.ask(thisMonth, 'refresh')
    asked[0]!.end()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    kept = { data: codes('a', 'b', 'c'), fetchedAt: NOW, state: 'open' }
    keyEnding = 'bbbb'
    void desk.ask(thisMonth, 'refresh')
    expect(asked[2]!.urgency).toBe('person')
  })

  test('does not keep from asking where the list cannot be had', async () => {
    void desk.ask(thisMonth, 'refresh')
    asked[0]!.end(new VendorFailure('unreadable', 'Odd.'))
    await vi.waitFor(() => expect(asked.map(({ urgency }) => urgency)).toEqual(['person', 'refresh']))
  })
})

describe('what stands beside them', () => {
  test('is not waited for long, and is asked for less urgently', async () => {
    const failure = failureOf(desk.beside(thisMonth))
    expect(asked.map(({ urgency }) => urgency)).toEqual(['chart'])
    await vi.advanceTimersByTimeAsync(600)
    expect(await failure).toMatchObject({ status: 503, retryAfterSeconds: 1 })
    asked[0]!.end()
    await vi.waitFor(() => expect(kept).toBeDefined())
    expect(await desk.beside(thisMonth)).toMatchObject({ data: summary })
  })

  test('is taken when it comes in time', async () => {
    const answer = desk.beside(thisMonth)
    await vi.advanceTimersByTimeAsync(150)
    asked[0]!.end()
    expect(await answer).toMatchObject({ data: summary })
  })
})
