import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { envelope } from '#contract/answers.ts'
import { Problem } from '#contract/problem.ts'
import { WATCH_LIST_PATH, watchList, type WatchList } from '#contract/watch-list.ts'
import type { ReportSource, Watched, WatchedCode } from '#server/sources/source.ts'
import { NOW, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

/** Asks, and holds the answer against the contract. */
async function get(query = '', source: ReportSource = organisation.source) {
  const { status, headers, body } = await ask(testApp({ source }), `${WATCH_LIST_PATH}?${query}`)
  expect(status).toBe(200)
  return { list: v.parse(envelope(watchList), body).data, meta: body.meta, headers }
}
const idsOf = (codes: readonly { id: string }[]) => codes.map(({ id }) => id)

describe('the watch list over own scans', () => {
  test('lists the code that was made on 1 January and never scanned', async () => {
    const { list, meta, headers } = await get()
    expect(meta.asOf).toBe(new Date(NOW).toISOString())
    expect(headers.get('Cache-Control')).toBe('no-store')
    // Four codes; 31 + 28 + 31 + 30 days to 1 May, and 14 more to the 15th.
    expect(list.codes).toBe(4)
    expect(list.neverScanned).toMatchObject({ days: 14, undated: 0 })
    expect(list.neverScanned.codes.map(({ id, daysSinceMade }) => [id, daysSinceMade])).toEqual([['unseen', 134]])
  })

  test('takes as many days as it is asked for', async () => {
    expect(idsOf((await get('days=134')).list.neverScanned.codes)).toEqual(['unseen'])
    expect((await get('days=135')).list.neverScanned.codes).toEqual([])
    // On the other side of midnight it is the 16th already.
    expect(idsOf((await get('days=135&timezone=Pacific/Auckland')).list.neverScanned.codes)).toEqual(['unseen'])
  })

  test('calls nobody silent who has a scan a week, nor finished who was scanned within eight', async () => {
    const { list } = await get()
    expect(list.silent).toMatchObject({ codes: [], finished: 0 })
    expect(list.rising).toMatchObject({ codes: [] })
    expect(list.withoutClient).toMatchObject({ codes: [] })
    expect(list.observedSince).toBeNull()
  })

  test('goes on at the last scan of all, for what comes after it is not known', async () => {
    const later = testApp({ source: organisation.source, clock: () => NOW + 3 * 86_400_000 })
    const { body } = await ask(later, WATCH_LIST_PATH)
    const list = body.data as unknown as WatchList
    // The last scan is one at noon on the 15th; three days later nothing is a day older.
    expect(list).toMatchObject({ until: '2026-05-15T12:00:01.000Z', endsEarly: true })
    expect(list.neverScanned.codes[0]?.daysSinceMade).toBe(134)
    expect((await get()).list.endsEarly).toBe(false)
  })
})

describe('what is asked', () => {
  test.each([
    ['days=0', 'days is "0", but it must be a whole number of days from 1 to 365.'],
    ['days=366', 'days is "366", but it must be a whole number of days from 1 to 365.'],
    ['days=two', 'days is "two", but it must be a whole number of days from 1 to 365.'],
    ['timezone=Mars', 'timezone is "Mars", but it must be an IANA time zone, such as Europe/Berlin.'],
    ['oneCampaign=yes', 'oneCampaign is "yes", but it must be exclude or include.'],
    ['days=7&days=8', 'days is given 2 times, but only once is allowed.'],
  ])('%s is refused with a sentence', async (query, message) => {
    const { status, body } = await ask(testApp({ source: organisation.source }), `${WATCH_LIST_PATH}?${query}`)
    expect(status).toBe(400)
    expect(body).toEqual({ status: 400, message, data: null })
  })

  test('other methods are refused, and pages of other sites', async () => {
    const app = testApp({ source: organisation.source })
    expect((await ask(app, WATCH_LIST_PATH, { method: 'POST' })).status).toBe(405)
    expect((await ask(app, WATCH_LIST_PATH, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
  })
})

describe('a source that tells less', () => {
  const telling = (known: Watched['known'], codes: readonly Partial<WatchedCode>[]): ReportSource => ({
    ...organisation.source,
    cuts: 'ends',
    watch: {
      knownUntil: (now) => Promise.resolve(now),
      beginsAt: () => Promise.resolve(undefined),
      breaksOffAt: () => Promise.resolve(undefined),
      read: ({ pieces }) =>
        Promise.resolve({
          data: {
            known,
            codes: codes.map((code) => ({
              id: 'poster',
              title: '',
              shortUrl: '',
              destinationUrl: '',
              createdAt: '2026-05-01',
              totalScans: 0,
              scans: pieces.map(() => undefined),
              ...code,
            })),
          },
          asOf: NOW - 90_000,
          refreshing: true,
        }),
    },
  })

  test('has no lists of what it cannot tell, and says how old its answer is', async () => {
    const { list, meta } = await get('', telling('nothing', [{ totalScans: 8 }]))
    expect(list).toMatchObject({ silent: null, rising: null, withoutClient: null, observedSince: null })
    expect(meta).toEqual({ asOf: new Date(NOW - 90_000).toISOString(), refreshing: true })
  })

  test('says since when it observes, and has no list before a habit can be known', async () => {
    // Whole days from 17 April to 14 May are 28: a habit of four weeks, and no day after it.
    const early = (await get('', telling({ observedSince: Date.parse('2026-04-16T10:00:00Z') }, [{}]))).list
    expect(early).toMatchObject({ observedSince: '2026-04-16T10:00:00.000Z', silent: null, rising: null })
    const { silent, rising } = (await get('', telling({ observedSince: Date.parse('2026-04-15T10:00:00Z') }, [{}])))
      .list
    expect(silent?.codes).toEqual([])
    // It cannot cut days, so the one that goes on is not looked at.
    expect(rising).toMatchObject({ codes: [], rule: { goingOn: false } })
  })

  test('may give a bare date of making, or none that can be read', async () => {
    const source = telling('nothing', [
      { id: 'a', createdAt: '2026-05-01' },
      { id: 'b', createdAt: '' },
    ])
    const { list } = await get('timezone=America/Los_Angeles&days=14', source)
    // From 1 to 15 May: a bare date is no instant, and west of Greenwich it is not the day before.
    expect(list.neverScanned).toMatchObject({ codes: [{ id: 'a', daysSinceMade: 14 }], undated: 1 })
  })

  test('that cannot answer now says so', async () => {
    const source = telling('nothing', [])
    const failing: ReportSource = {
      ...source,
      watch: { ...source.watch, read: () => Promise.reject(new Problem(503, 'Try again.', { retryAfterSeconds: 7 })) },
    }
    const { status, headers } = await ask(testApp({ source: failing }), WATCH_LIST_PATH)
    expect([status, headers.get('Retry-After')]).toEqual([503, '7'])
  })
})
