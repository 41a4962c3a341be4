/**
 * Guests of links and embeds beside those who work, over a vendor that lets through what it documents: whatever guests ask,
 * the charts of those who work take their turn.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { spanOf } from '#contract/period.ts'
import type { Subject } from '#contract/history.ts'
import type { KnownHistory, ReportSource } from '#server/sources/source.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { figuresOf } from '#server/use-cases/within.ts'
import { openAccount, type OpenAccount } from './testing/open-account.ts'
import { holdTime, inTime, pass } from './testing/passing-time.ts'
import { createStandIn, type StandIn } from './testing/stand-in.ts'
import { twoClientsAccount } from './testing/two-clients.ts'

let vendor: StandIn
let account: OpenAccount
let staff: ReportSource
let guest: ReportSource
let leaving: AbortController

beforeEach(async () => {
  holdTime()
  const clock = () => NOW
  vendor = await createStandIn({
    organisation: twoClientsAccount(),
    clock,
    limit: Infinity,
    packs: false,
    namesOwned: true,
  })
  account = openAccount({ vendor, clock })
  const figures = figuresOf(account.source)
  staff = figures.within({ kind: 'everything' })
  guest = figures.within({ kind: 'client', id: 'quillon' })
  leaving = new AbortController()
})
afterEach(async () => {
  leaving.abort()
  await inTime(account.close())
  await vendor.close()
  vi.useRealTimers()
})

interface Told {
  last: KnownHistory | undefined
  ended: boolean
  error: unknown
}

/** Reads a history of days to its end, or until the test is over. */
function read(source: ReportSource, subject: Subject, from: string, to: string, zone = 'UTC'): Told {
  const told: Told = { last: undefined, ended: false, error: undefined }
  const period = spanOf(from, to, zone, { bucket: 'day' })
  void (async () => {
    try {
      const history = source.history({ subject, period, until: NOW, includeBots: false, signal: leaving.signal })
      for await (const snapshot of history) told.last = snapshot
      told.ended = true
    } catch (error) {
      told.error = error
    }
  })()
  return told
}

const quillon: Subject = { kind: 'client', id: 'quillon' }
const organisation: Subject = { kind: 'organisation' }

/** Two years of days in zones that nobody lives in, each of them of its own answers. */
async function askForYears(): Promise<Told[]> {
  const zones = Array.from({ length: 20 }, (_, i) => `+0${Math.floor(i / 4)}:${String((i % 4) * 15).padStart(2, '0')}`)
  const all = zones.map((zone) => read(guest, quillon, '2024-03-10', '2026-05-10', zone))
  await pass(1_000)
  return all
}

describe('while guests have the charts of two years open in twenty zones', () => {
  test('a chart of those who work is full within a minute', async () => {
    await askForYears()
    const chart = read(staff, organisation, '2026-04-01', '2026-04-30')
    await pass(61_000)
    expect(chart).toMatchObject({ ended: true, error: undefined })
  })

  test('so is that of a report, which somebody who works has made', async () => {
    await askForYears()
    const report = figuresOf(account.source).within({ kind: 'client', id: 'quillon' }, { asker: 'report' })
    const chart = read(report, quillon, '2026-04-01', '2026-04-30')
    await pass(61_000)
    expect(chart).toMatchObject({ ended: true, error: undefined })
  })

  test('ten of them are filled at a time, and the others told when to come again', async () => {
    const charts = await askForYears()
    expect(account.budget.state().waiting).toMatchObject({ guestChart: expect.toBeOneOf([97, 98, 99, 100]), chart: 0 })
    expect(charts.filter(({ error }) => error !== undefined)).toHaveLength(10)
    // Whoever comes now is told before anything else, and so with a status and a `Retry-After`.
    const late = read(guest, quillon, '2026-04-01', '2026-04-30', '+09:30')
    await pass(100)
    expect(late).toMatchObject({ last: undefined, error: { status: 503, isWaiting: true, retryAfterSeconds: 15 } })
    expect((late.error as Error).message).toMatch(
      /^SMLLR allows 60 requests a minute, and 100 figures for guests wait for their turn already\. These can be asked for again in about \d+ seconds\.$/,
    )
  })
})

describe('where nobody else asks', () => {
  test('a guest’s chart of a month is full at once, and one of two months in the second minute', async () => {
    const month = read(guest, quillon, '2026-04-01', '2026-04-30')
    await pass(5_000)
    expect(month).toMatchObject({ ended: true, last: { coming: 0 } })
    const before = read(guest, quillon, '2026-02-01', '2026-03-10')
    await pass(61_000)
    expect(before).toMatchObject({ ended: true, last: { coming: 0 } })
    expect(before.last!.buckets.every(({ scans }) => scans !== undefined)).toBe(true)
  })
})

test('quiet minutes fill the days of those who work, not those of a guest’s zone', async () => {
  const days = async () => (await account.source.describe()).connection!.history.days
  const period = spanOf('2026-05-01', '2026-05-31', '+00:15', {})
  const question = { period, until: NOW, includeBots: false, want: 'all' } as const
  await inTime(guest.client('quillon', question))
  expect(await days()).toBe(0)
  await inTime(staff.client('quillon', question))
  expect(await days()).toBeGreaterThan(365)
})
