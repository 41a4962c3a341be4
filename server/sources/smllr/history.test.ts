import { describe, expect, test, vi } from 'vitest'
import { bucketsBetween, spanOf, type BucketName, type Period } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Subject } from '#contract/history.ts'
import type { Asker, KnownHistory } from '#server/sources/source.ts'
import type { Kept } from './archive.ts'
import { VendorFailure } from './client.ts'
import { composeHistory } from './history.ts'
import { archiveKeyOf, queryOf, textOf, type VendorQuestion } from './questions.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
const organisation: Subject = { kind: 'organisation' }
const poster: Subject = { kind: 'qr', id: 'poster' }

function stretch(bucket: BucketName, from: string, to: string, zone = 'UTC'): Period {
  return spanOf(from, to, zone, { bucket })
}

/** A desk that has kept some answers and gets the others when the test says so. */
class FakeDesk {
  now = NOW
  readonly kept = new Map<string, Kept<never>>()
  readonly asked: {
    name: string
    urgency: string
    answer: (data: object) => void
    fail: (error: Error) => void
    signal: AbortSignal
  }[] = []

  keep(question: string, data: object, fetchedAt = NOW, state: Kept['state'] = 'sealed'): void {
    this.kept.set(question, { data: data as never, fetchedAt, state })
  }

  known = (question: VendorQuestion) => this.kept.get(nameOf(question))
  /** Questions beyond so many are refused. */
  most = Infinity
  refusal = () =>
    this.asked.length < this.most
      ? undefined
      : new Problem(503, 'Come again.', { isWaiting: true, retryAfterSeconds: 9 })
  isStale = ({ state, fetchedAt }: Kept) => state === 'open' && fetchedAt < this.now - 60_000
  ask = (question: VendorQuestion, urgency: string, signal?: AbortSignal) =>
    new Promise<Kept<never>>((resolve, reject) => {
      const refused = this.refusal()
      if (refused) return reject(refused)
      const answer = (data: object) => resolve({ data: data as never, fetchedAt: NOW, state: 'closed' })
      this.asked.push({ name: nameOf(question), urgency, answer, fail: reject, signal: signal! })
    })

  hourly?: (from: number, to: number) => (number | undefined)[]

  history(subject: Subject, of: Period, signal?: AbortSignal, asker?: Asker): AsyncGenerator<KnownHistory> {
    const asked = { subject, period: of, until: this.now, includeBots: false, asker, ...(signal && { signal }) }
    return composeHistory(asked, {
      desk: this as never,
      clock: () => this.now,
      secondsFor: (count) => count * 2,
      hourly: this.hourly,
    })
  }
}

function nameOf(question: VendorQuestion): string {
  const { period = '', timeLineDate = '' } = queryOf(question, 'js')
  return [question.endpoint, question.id, period, timeLineDate].filter((part) => part !== '').join(' ')
}

const scans = ({ buckets }: KnownHistory) => buckets.map((bucket) => bucket.scans)
const first = async (history: AsyncGenerator<KnownHistory>) => (await history.next()).value as KnownHistory

/** The last snapshot: answers that come together may be told together or one after the other. */
async function lastOf(history: AsyncGenerator<KnownHistory>, next: Promise<IteratorResult<KnownHistory>>) {
  let last = (await next).value as KnownHistory
  while (last.coming > 0) last = (await history.next()).value as KnownHistory
  return last
}

describe('the organisation, of which the vendor gives no timeline', () => {
  test('tells first what is kept, and asks for nothing until more is wanted', async () => {
    const desk = new FakeDesk()
    desk.keep('summary day 2026-05-13', { totalScans: 3, uniqueVisitors: 2 })
    const snapshot = await first(desk.history(organisation, stretch('day', '2026-05-12', '2026-05-14')))
    expect(scans(snapshot)).toEqual([undefined, 3, undefined])
    expect(snapshot).toMatchObject({ coming: 2, seconds: 4, visitors: undefined })
    expect(desk.asked).toHaveLength(0)
  })

  test('then asks for each missing day, the newest first, and tells as answers come', async () => {
    const desk = new FakeDesk()
    const history = desk.history(organisation, stretch('day', '2026-05-12', '2026-05-14'))
    await history.next()
    const next = history.next()
    expect(desk.asked.map(({ name }) => name)).toEqual([
      'summary day 2026-05-14',
      'summary day 2026-05-13',
      'summary day 2026-05-12',
    ])
    desk.asked[0]!.answer({ totalScans: 5, uniqueVisitors: 4 })
    expect(scans((await next).value as KnownHistory)).toEqual([undefined, undefined, 5])
    const last = history.next()
    desk.asked[1]!.answer({ totalScans: 0, uniqueVisitors: 0 })
    desk.asked[2]!.answer({ totalScans: 7, uniqueVisitors: 6 })
    const snapshot = (await last).value as KnownHistory
    expect(scans(snapshot)).toEqual([7, 0, 5])
    // Six were there on one day; all of them may be others than the four.
    expect(snapshot).toMatchObject({ coming: 0, seconds: undefined, visitors: { atLeast: 6, atMost: 10 } })
    expect((await history.next()).done).toBe(true)
  })

  test('tells also the answer that comes while the line before is being read', async () => {
    const desk = new FakeDesk()
    const history = desk.history(organisation, stretch('day', '2026-05-13', '2026-05-14'))
    await history.next()
    const next = history.next()
    desk.asked[0]!.answer({ totalScans: 5, uniqueVisitors: 4 })
    expect((await next).value).toMatchObject({ coming: 1 })
    desk.asked[1]!.answer({ totalScans: 7, uniqueVisitors: 6 })
    // The answer has arrived before anybody wants the next line.
    await new Promise((resolve) => setImmediate(resolve))
    const last = (await history.next()).value as KnownHistory
    expect([last.coming, scans(last)]).toEqual([0, [7, 5]])
    expect((await history.next()).done).toBe(true)
  })

  test('takes whole weeks and months as the periods that they are, and adds up days where they are cut', async () => {
    const desk = new FakeDesk()
    // From Saturday, 2 May: two days of one week, then a whole one.
    const weeks = desk.history(organisation, stretch('week', '2026-05-02', '2026-05-10'))
    await weeks.next()
    const next = weeks.next()
    expect(desk.asked.map(({ name }) => name)).toEqual([
      'summary week 2026-05-04',
      'summary day 2026-05-03',
      'summary day 2026-05-02',
    ])
    for (const [i, totalScans] of [40, 2, 1].entries()) desk.asked[i]!.answer({ totalScans, uniqueVisitors: 1 })
    expect(scans(await lastOf(weeks, next))).toEqual([3, 40])
  })

  test('has the visitors of a span that is one period from that period’s own answer', async () => {
    const desk = new FakeDesk()
    for (let day = 1; day <= 30; day++) {
      desk.keep(`summary day 2026-04-${String(day).padStart(2, '0')}`, { totalScans: 2, uniqueVisitors: 2 })
    }
    desk.keep('summary month 2026-04-01', { totalScans: 60, uniqueVisitors: 17 })
    const snapshot = await first(desk.history(organisation, stretch('day', '2026-04-01', '2026-04-30')))
    expect(snapshot).toMatchObject({ coming: 0, visitors: { atLeast: 17, atMost: 17 } })
  })

  test('does not take a day for known that was read before it was over', async () => {
    const desk = new FakeDesk()
    desk.keep(
      'summary day 2026-05-14',
      { totalScans: 3, uniqueVisitors: 2 },
      Date.parse('2026-05-14T20:00:00Z'),
      'open',
    )
    desk.keep('summary day 2026-05-15', { totalScans: 1, uniqueVisitors: 1 }, NOW - 30_000, 'open')
    const snapshot = await first(desk.history(organisation, stretch('day', '2026-05-14', '2026-05-15')))
    // Today goes on: what was read half a minute ago is what is known of it.
    expect(scans(snapshot)).toEqual([undefined, 1])
    expect(snapshot).toMatchObject({ coming: 1, asOf: NOW - 30_000 })
  })

  test('asks at once for a day that has ended since it was read', async () => {
    const desk = new FakeDesk()
    const midnight = Date.parse('2026-05-15T00:00:00Z')
    desk.now = midnight + 10_000
    desk.keep('summary day 2026-05-14', { totalScans: 3, uniqueVisitors: 2 }, midnight - 10_000, 'open')
    const snapshot = await first(desk.history(organisation, stretch('day', '2026-05-13', '2026-05-14')))
    expect(scans(snapshot)).toEqual([undefined, undefined])
    expect(snapshot.coming).toBe(2)
  })

  test('keeps today in the chart when midnight passes while it is being filled', async () => {
    const desk = new FakeDesk()
    const midnight = Date.parse('2026-05-16T00:00:00Z')
    desk.now = midnight - 10_000
    desk.keep('summary day 2026-05-15', { totalScans: 3, uniqueVisitors: 2 }, midnight - 20_000, 'open')
    const history = desk.history(organisation, stretch('day', '2026-05-14', '2026-05-15'))
    await history.next()
    const next = history.next()
    desk.now = midnight + 10_000
    desk.asked[0]!.answer({ totalScans: 5, uniqueVisitors: 4 })
    expect(scans((await next).value as KnownHistory)).toEqual([5, 3])
  })

  test('has no exact visitors of a month from an answer that was read while it went on', async () => {
    const desk = new FakeDesk()
    const soFar = { totalScans: 9, uniqueVisitors: 4 }
    desk.keep('summary month 2026-04-01', soFar, Date.parse('2026-04-20T12:00:00Z'), 'open')
    const snapshot = await first(desk.history(organisation, stretch('day', '2026-04-01', '2026-04-30')))
    expect(snapshot.visitors).toBeUndefined()
  })

  test('has no hours, and asks for none', async () => {
    const snapshot = await first(new FakeDesk().history(organisation, stretch('hour', '2026-05-14', '2026-05-14')))
    expect(snapshot.buckets).toHaveLength(24)
    expect(scans(snapshot).every((count) => count === undefined)).toBe(true)
    // One question all the same: the day is a period, and has visitors.
    expect(snapshot.coming).toBe(1)
  })

  test('has the hours in which its totals were watched', async () => {
    const desk = new FakeDesk()
    desk.hourly = (from, to) => {
      // Until now, which is the end of an hour.
      expect([from, to]).toEqual([Date.parse('2026-05-15T00:00:00Z'), NOW])
      return Array.from({ length: 12 }, (_, hour) => (hour < 10 ? undefined : hour))
    }
    const snapshot = await first(desk.history(organisation, stretch('hour', '2026-05-15', '2026-05-15')))
    expect(scans(snapshot)).toEqual([...Array.from({ length: 10 }, () => undefined), 10, 11])
  })
})

describe('a code, of which the vendor gives timelines', () => {
  test('has a month of days from one question', async () => {
    const desk = new FakeDesk()
    const history = desk.history(poster, stretch('day', '2026-04-29', '2026-05-02'))
    await history.next()
    const next = history.next()
    expect(desk.asked.map(({ name }) => name)).toEqual(['qr poster month 2026-05-01', 'qr poster month 2026-04-01'])
    desk.asked[0]!.answer({ timeline: [{ date: '2026-05-02', scans: 4 }] })
    desk.asked[1]!.answer({ timeline: [{ date: '2026-04-29', scans: 1 }] })
    const snapshot = await lastOf(history, next)
    expect(scans(snapshot)).toEqual([1, 0, 0, 4])
    expect(snapshot.visitors).toBeUndefined()
  })

  test('has 15 years of weeks with each answer read once, not once for each of its days', async () => {
    const desk = new FakeDesk()
    let reads = 0
    const answer = {
      get timeline() {
        reads += 1
        return []
      },
    }
    for (const { date } of bucketsBetween('month', '2011-01-01', '2026-05-31', 'UTC')) {
      // Each a copy, as each answer is one of its own.
      desk.keep(`qr poster month ${date}-01`, Object.create(answer) as object)
    }
    const snapshot = await first(desk.history(poster, stretch('week', '2011-02-02', '2026-05-14')))
    expect(snapshot.coming).toBe(0)
    expect(scans(snapshot).every((count) => count === 0)).toBe(true)
    // February 2011 to May 2026.
    expect(reads).toBe(15 * 12 + 4)
  })

  test('has hours, in a zone of half hours and where clocks change', async () => {
    const desk = new FakeDesk()
    // The vendor counts 9 March 2025 in New York's winter time: 03:00 there is 04:00 on the wall.
    desk.keep('qr poster day 2025-03-09', { timeline: [{ date: '2025-03-09T03:00', scans: 2 }] })
    const hours = stretch('hour', '2025-03-09', '2025-03-09', 'America/New_York')
    const { buckets } = await first(desk.history(poster, hours))
    expect(buckets).toHaveLength(23)
    expect(buckets.filter((bucket) => bucket.scans !== 0)).toMatchObject([{ date: '2025-03-09T04:00', scans: 2 }])
  })

  test('has its months from one question a year', async () => {
    const desk = new FakeDesk()
    desk.keep('qr poster year 2026-01-01', { timeline: [{ date: '2026-02', scans: 9 }] })
    const snapshot = await first(desk.history(poster, stretch('month', '2026-01-01', '2026-03-31')))
    expect(scans(snapshot)).toEqual([0, 9, 0])
  })
})

describe('a history that is not brought to its end', () => {
  test('tells what it has, and then why the rest is missing', async () => {
    const desk = new FakeDesk()
    desk.keep('summary day 2026-05-13', { totalScans: 3, uniqueVisitors: 2 })
    const history = desk.history(organisation, stretch('day', '2026-05-13', '2026-05-14'))
    await history.next()
    const next = history.next()
    desk.asked[0]!.fail(new VendorFailure('failed', 'SMLLR failed (status 500).'))
    expect(scans((await next).value as KnownHistory)).toEqual([3, undefined])
    await expect(history.next()).rejects.toMatchObject({
      name: 'Problem',
      status: 503,
      message: 'SMLLR failed (status 500).',
    })
  })

  test('gives up its questions when its reader leaves, even while nothing comes', async () => {
    const desk = new FakeDesk()
    const leaving = new AbortController()
    const history = desk.history(organisation, stretch('day', '2026-05-13', '2026-05-14'), leaving.signal)
    await history.next()
    const next = history.next()
    leaving.abort()
    expect((await next).done).toBe(true)
    expect(desk.asked.every(({ signal }) => signal.aborted)).toBe(true)
  })
})

describe('a guest’s history', () => {
  const april = stretch('day', '2026-04-01', '2026-04-30')

  test('lines up ten days at a time, the next as each is answered, behind the charts of those who work', async () => {
    const desk = new FakeDesk()
    const history = desk.history(organisation, april, undefined, 'guest')
    await history.next()
    const next = history.next()
    expect(desk.asked.map(({ name }) => name).slice(0, 2)).toEqual([
      'summary month 2026-04-01',
      'summary day 2026-04-30',
    ])
    expect(desk.asked).toHaveLength(10)
    expect(new Set(desk.asked.map(({ urgency }) => urgency))).toEqual(new Set(['guestChart']))
    desk.asked[0]!.answer({ totalScans: 9, uniqueVisitors: 7 })
    expect((await next).value).toMatchObject({ coming: 30 })
    expect(desk.asked).toHaveLength(11)
    const last = history.next()
    for (let i = 1; i < 31; i++) {
      await vi.waitFor(() => expect(desk.asked.length).toBeGreaterThan(i))
      desk.asked[i]!.answer({ totalScans: 1, uniqueVisitors: 1 })
    }
    expect(scans(await lastOf(history, last))).toEqual(Array.from({ length: 30 }, () => 1))
    expect((await history.next()).done).toBe(true)
  })

  test('is refused at once where nothing is known and nothing may be asked', async () => {
    const desk = new FakeDesk()
    desk.most = 0
    await expect(desk.history(organisation, april, undefined, 'guest').next()).rejects.toMatchObject({
      message: 'Come again.',
      isWaiting: true,
    })
  })

  test('tells what is known, and what could still be had, before it is refused the rest', async () => {
    const desk = new FakeDesk()
    desk.most = 1
    desk.keep('summary day 2026-05-13', { totalScans: 3, uniqueVisitors: 2 })
    const history = desk.history(organisation, stretch('day', '2026-05-11', '2026-05-14'), undefined, 'guest')
    expect(await first(history)).toMatchObject({ coming: 3 })
    const next = history.next()
    desk.asked[0]!.answer({ totalScans: 5, uniqueVisitors: 4 })
    const snapshot = (await next).value as KnownHistory
    expect([snapshot.coming, scans(snapshot)]).toEqual([2, [undefined, undefined, 3, 5]])
    await expect(history.next()).rejects.toMatchObject({ message: 'Come again.', retryAfterSeconds: 9 })
  })
})

test('equal questions have equal texts', () => {
  const question: VendorQuestion = { endpoint: 'qrs', id: '', period: undefined }
  expect(textOf(archiveKeyOf(question))).toBe('["qrs","","all","",0]')
})
