import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import type { ArchiveKey, Kept } from './archive.ts'
import { createBackfill, type Backfill } from './backfill.ts'
import { VendorFailure } from './client.ts'
import { archiveKeyOf, textOf, type VendorQuestion } from './questions.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
const HOUR = 3_600_000
const unknown = new VendorFailure('unknown', 'SMLLR knows nothing under that id.')
const unreadable = new VendorFailure('unreadable', 'SMLLR sent an answer that could not be read.')
const away = new VendorFailure('unreachable', 'SMLLR could not be reached.')

let known: Map<string, Kept>
let asked: string[]
let signals: Set<AbortSignal>
let looks: number
let due: ArchiveKey[]
let lookedAt: { qr: string[]; campaign: string[]; client: string[] }
let isHalted: boolean
/** What the vendor does with a question; undefined for an answer. */
let failureOf: (name: string) => VendorFailure | undefined
let backfill: Backfill

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  known = new Map()
  asked = []
  signals = new Set()
  looks = 0
  due = []
  lookedAt = { qr: [], campaign: [], client: [] }
  isHalted = false
  failureOf = () => undefined
  backfill = createBackfill({
    desk: {
      known: ((question: VendorQuestion) => {
        looks += 1
        return known.get(textOf(archiveKeyOf(question)))
      }) as never,
      ask: (async (question: VendorQuestion, _urgency: string, signal: AbortSignal) => {
        asked.push(nameOf(question))
        signals.add(signal)
        const failure = failureOf(nameOf(question))
        if (failure) throw failure
        // A vendor answers within the budget, not at once.
        await new Promise((resolve, reject) => {
          const timer = setTimeout(resolve, 1_000)
          const leave = () => (clearTimeout(timer), reject(signal.reason as Error))
          signal.addEventListener('abort', leave, { once: true })
        })
        const key = archiveKeyOf(question)
        due = due.filter((other) => textOf(other) !== textOf(key))
        const kept: Kept = { data: {}, fetchedAt: Date.now(), state: 'closed' }
        known.set(textOf(key), kept)
        return kept
      }) as never,
      isHalted: () => isHalted,
    },
    archive: { due: (_now, most) => due.slice(0, most), mostAsked: (kind) => lookedAt[kind] },
    secondsFor: (questions) => questions,
    clock: () => Date.now(),
    log: silentLog,
  })
  backfill.start()
})
afterEach(async () => {
  await backfill.stop()
  vi.useRealTimers()
})

function nameOf({ endpoint, id, period }: VendorQuestion): string {
  return [endpoint, id, period?.date].filter((part) => part !== '').join(' ')
}

function monthOf(id: string, month: number): ArchiveKey {
  return { endpoint: 'qr', id, period: 'month', date: `2025-${String(month).padStart(2, '0')}-01`, offset: 0 }
}

test('nothing is filled before somebody looks, and then the organisation’s days, the newest first', async () => {
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(asked).toEqual([])
  expect(backfill.coverage()).toEqual({ knownDays: 0, days: 0, seconds: null })
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked.slice(0, 3)).toEqual(['summary 2026-05-14', 'summary 2026-05-13', 'summary 2026-05-12'])
  // May 2025 to April 2026 are a year; of this May 14 days are over.
  expect(backfill.coverage()).toMatchObject({ knownDays: 3, days: 379 })
})

test('then what is looked at, a code by the month, and nothing twice', async () => {
  lookedAt.qr = ['poster']
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(3 * HOUR)
  const months = asked.filter((name) => name.startsWith('qr'))
  expect(months).toHaveLength(13)
  expect(months.slice(0, 2)).toEqual(['qr poster 2026-05-01', 'qr poster 2026-04-01'])
  expect(new Set(asked).size).toBe(asked.length)
})

test('a second look that fails does not keep those behind it from theirs', async () => {
  due = [...Array.from({ length: 12 }, (_, i) => monthOf('gone', i + 1)), monthOf('poster', 1)]
  failureOf = (name) => (name.startsWith('qr gone') ? unknown : undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toContain('qr poster 2025-01-01')
})

test('what is not known under its id any more is tried once a day, not once for each of its days', async () => {
  lookedAt.campaign = ['gone']
  failureOf = (name) => (name.startsWith('campaign') ? unknown : undefined)
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(12 * HOUR)
  // Three questions may be under way before the first is refused.
  expect(asked.filter((name) => name.startsWith('campaign')).length).toBeLessThanOrEqual(3)
})

test('a day that cannot be read does not keep the others from being filled', async () => {
  failureOf = (name) => (name === 'summary 2026-05-14' ? unreadable : undefined)
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(HOUR - 1_000)
  expect(backfill.coverage()).toMatchObject({ knownDays: 378, days: 379 })
  expect(asked.filter((name) => name === 'summary 2026-05-14')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(asked.filter((name) => name === 'summary 2026-05-14')).toHaveLength(2)
})

test('nothing is asked with the key of another account', async () => {
  isHalted = true
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(asked).toEqual([])
})

test('what is known of a subject is looked through once a day, not each minute', async () => {
  lookedAt.client = ['south', 'north']
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(3 * HOUR)
  looks = 0
  await vi.advanceTimersByTimeAsync(3 * HOUR)
  expect(looks).toBe(0)
  asked = []
  // Behind midnight there is one more day of each.
  await vi.advanceTimersByTimeAsync(7 * HOUR)
  expect(asked).toEqual(['summary 2026-05-15', 'client south 2026-05-15', 'client north 2026-05-15'])
})

test('resting leaves nothing behind, however long the vendor is away', async () => {
  failureOf = () => away
  backfill.noteZone('UTC')
  await vi.advanceTimersByTimeAsync(24 * HOUR)
  expect(signals.size).toBe(1)
  const [signal] = signals
  // One for each of the three that rest.
  expect(getEventListeners(signal!, 'abort')).toHaveLength(3)
  expect(vi.getTimerCount()).toBe(3)
})
