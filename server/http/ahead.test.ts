/** Scans that lie ahead of now, as those of a clock that is read in the wrong zone do: nothing counts them before they come. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

const at = (instant: string) => Date.parse(instant)
const NOW = at('2026-05-15T12:00:00.500Z')

let now = NOW
beforeEach(() => {
  now = NOW
})

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeOrganisation(() => now, {
    clients: [],
    campaigns: [{ id: 'spring', name: 'Spring' }],
    qrs: ['poster', 'flyer', 'card'].map((id) => ({
      id,
      title: id,
      createdAt: at('2026-01-01T00:00:00Z'),
      campaignId: id === 'card' ? '' : 'spring',
      clientId: '',
    })),
    scans: [
      // Months, days of this month, and hours of today before now.
      ['2026-03-31 23:59:59', 'poster'],
      ['2026-05-01 00:00:00', 'poster'],
      ['2026-05-14 23:59:59', 'flyer'],
      ['2026-05-15 11:59:00', 'poster'],
      // The second that has begun counts.
      ['2026-05-15 12:00:00', 'flyer'],
      // A bot's: in no list.
      ['2026-05-15 12:30:00', 'poster', true],
      ['2026-05-15 15:00:00', 'poster'],
      ['2026-05-15 15:00:00', 'card'],
      ['2026-05-16 00:00:00', 'flyer'],
      ['2099-01-01 00:00:00', 'poster'],
    ].map(([time, qr, bot]) => ({
      time: String(time),
      qr: String(qr),
      visitor: 1,
      country: 'DE',
      device: 'Mobile',
      bot: bot === true,
    })),
  })
})
afterAll(() => organisation.remove())

async function get(path: string) {
  const { status, body } = await ask(testApp({ source: organisation.source, clock: () => now }), `/api/${path}`)
  expect(status).toBe(200)
  return body.data as unknown
}

/** By id, scans and the last of them. */
async function codes() {
  const listed = (await get('reporting/qrs')) as { id: string; totalScans: number; lastScannedAt: string | null }[]
  return Object.fromEntries(listed.map(({ id, totalScans, lastScannedAt }) => [id, [totalScans, lastScannedAt]]))
}

async function campaigns() {
  return ((await get('reporting/campaigns')) as { totalScans: number }[]).map(({ totalScans }) => totalScans)
}

test('are in no list, nor the last scan of a code', async () => {
  expect(await codes()).toEqual({
    poster: [3, '2026-05-15T11:59:00.000Z'],
    flyer: [2, '2026-05-15T12:00:00.000Z'],
    card: [0, null],
  })
  expect(await campaigns()).toEqual([5])
})

test('so that lists say what pages do', async () => {
  const query = 'period=year&timezone=UTC'
  expect(await get(`reporting/qr/poster?${query}`)).toMatchObject({ totalScans: 3 })
  expect(await get(`reporting/qr/flyer?${query}`)).toMatchObject({ totalScans: 2 })
  expect(await get(`reporting/campaign/spring?${query}`)).toMatchObject({ aggregatedScans: 5 })
})

test('are counted from the second on in which they come, though a list is kept', async () => {
  now = at('2026-05-15T15:00:00.000Z')
  // At the instant itself it is a scan of the next moment, for pages as for lists.
  expect(await codes()).toMatchObject({ poster: [3, '2026-05-15T11:59:00.000Z'], card: [0, null] })
  now = at('2026-05-15T15:00:00.001Z')
  expect(await codes()).toEqual({
    poster: [4, '2026-05-15T15:00:00.000Z'],
    flyer: [2, '2026-05-15T12:00:00.000Z'],
    card: [1, '2026-05-15T15:00:00.000Z'],
  })
  expect(await campaigns()).toEqual([6])
  now = at('2026-05-16T00:00:01Z')
  expect(await codes()).toMatchObject({ poster: [4, expect.any(String)], flyer: [3, '2026-05-16T00:00:00.000Z'] })
  expect(await campaigns()).toEqual([7])
  now = at('2099-01-01T00:00:01Z')
  expect(await codes()).toMatchObject({ poster: [5, '2099-01-01T00:00:00.000Z'] })
  expect(await campaigns()).toEqual([8])
})
