/** Scans that break off before now, as those of a log that is brought in once a day do: what is compared ends with them. */
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { openGoals } from '#server/state/goals.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeOrganisation(at('2026-05-18T09:00:00Z'), {
    clients: [{ id: 'north', name: 'Northwind' }],
    campaigns: [],
    qrs: [{ id: 'poster', title: 'Poster', createdAt: at('2026-01-01T00:00:00Z'), campaignId: '', clientId: 'north' }],
    scans: scans(),
  })
})
afterAll(() => organisation.remove())

const at = (instant: string) => Date.parse(instant)

/**
 * From 1 March on, each day twenty scans at ten and twenty at thirteen; of 15 May only those at ten. One lies ahead of now, of a clock that
 * went wrong: it changes nothing.
 */
function scans() {
  const days = Array.from({ length: 76 }, (_, day) => new Date(at('2026-03-01T00:00:00Z') + day * 86_400_000))
  const known = days.flatMap((day, n) =>
    ['10', '13'].flatMap((hour) =>
      n === 75 && hour === '13'
        ? []
        : Array.from({ length: 20 }, (_, visitor) => ({
            time: `${day.toISOString().slice(0, 10)} ${hour}:00:00`,
            visitor,
          })),
    ),
  )
  return [...known, { time: '2030-01-01 00:00:00', visitor: 0 }].map((scan) => ({
    ...scan,
    qr: 'poster',
    country: 'DE',
    device: 'Mobile',
    bot: false,
  }))
}

const appAt = (now: string): Hono => testApp({ source: organisation.source, clock: () => at(now) })

async function get(path: string, query: string, now = '2026-05-18T09:00:00Z') {
  return (await ask(appAt(now), `/api/${path}?timezone=UTC&${query}`)).body
}

const previous = 'compare=previous'

test('a period that goes on is compared up to where scans break off, and says so', async () => {
  const { data, meta } = await get('reporting/summary', `period=month&${previous}`)
  // Fourteen days of forty and one of twenty, in May as in April up to the 15th at ten: not those of April's 15th at thirteen,
  // nor of its 16th to 18th.
  expect(data).toMatchObject({ totalScans: 580, comparison: { totalScans: 580, to: '2026-04-15T10:01:00.000Z' } })
  expect(meta).toMatchObject({ knownUntil: '2026-05-15T10:01:00.000Z' })
})

test('behind it the timeline and the hours of the week are not told', async () => {
  const { data } = await get('reporting/summary', 'period=month')
  const { timeline } = data as unknown as { timeline: { date: string }[] }
  expect(timeline.at(-1)).toMatchObject({ date: '2026-05-15', scans: 20 })
  const { data: rhythm } = await get('rhythm', 'from=2026-05-11&to=2026-05-18')
  const { hours } = rhythm as unknown as { hours: number[] }
  // Of Friday the 15th the eleventh hour's first minute; neither its noon, nor the next Monday's.
  expect([hours[4 * 24 + 9], hours[4 * 24 + 10], hours[4 * 24 + 12], hours[12]]).toEqual([1, 1 / 60, 0, 1])
})

test('a day of which nothing is known is compared with nothing', async () => {
  const { data, meta } = await get('reporting/summary', `period=day&${previous}`)
  const nothing = { totalScans: 0, from: '2026-05-17T00:00:00.000Z', to: '2026-05-17T00:00:00.000Z' }
  expect(data).toMatchObject({ totalScans: 0, comparison: nothing })
  expect(meta).toMatchObject({ knownUntil: '2026-05-15T10:01:00.000Z' })
})

test('nor is one that is over anything else than not known, in whichever answer', async () => {
  const saturday = 'period=day&timeLineDate=2026-05-16'
  const { data, meta } = await get('reporting/summary', `${saturday}&${previous}`)
  expect(data).toMatchObject({ totalScans: 0, timeline: [] })
  expect(meta).toMatchObject({ knownUntil: '2026-05-15T10:01:00.000Z' })
  const broken = await get('breakdowns', `subject=client&id=north&${saturday}`)
  expect(broken.meta).toMatchObject({ knownUntil: '2026-05-15T10:01:00.000Z' })
  const { hours } = (await get('rhythm', 'from=2026-05-16&to=2026-05-16')).data as unknown as { hours: number[] }
  expect(hours.every((passed) => passed === 0)).toBe(true)
})

test('of what is still to come nothing is said', async () => {
  const { meta } = await get('reporting/summary', 'period=day&timeLineDate=2026-06-01')
  expect(meta).not.toHaveProperty('knownUntil')
})

test('a period that is over is compared up to where scans break off within it', async () => {
  const knownUntil = '2026-05-15T10:01:00.000Z'
  const day = await get('reporting/summary', `period=day&timeLineDate=2026-05-15&${previous}`)
  expect(day.data).toMatchObject({ totalScans: 20, comparison: { totalScans: 20, to: '2026-05-14T10:01:00.000Z' } })
  expect(day.meta).toMatchObject({ knownUntil })
  // Four days of forty and one of twenty; as many the week before, up to its Friday at ten.
  const week = await get('reporting/summary', `period=week&timeLineDate=2026-05-11&${previous}`)
  expect(week.data).toMatchObject({ totalScans: 180, comparison: { totalScans: 180, to: '2026-05-08T10:01:00.000Z' } })
  expect(week.meta).toMatchObject({ knownUntil, period: { unfinished: false } })
  const { data } = await get('changes', `period=week&timeLineDate=2026-05-11&${previous}`)
  expect(data).toMatchObject({ counts: { rose: 0, fell: 0, same: 1 } })
})

test('one that lies before that is compared whole', async () => {
  const { data, meta } = await get('reporting/summary', `period=month&timeLineDate=2026-04-01&${previous}`)
  expect(data).toMatchObject({ totalScans: 30 * 40, comparison: { totalScans: 31 * 40, whole: true } })
  expect(meta).not.toHaveProperty('knownUntil')
})

test('what rose and fell, rankings, and the last days of clients break off there too', async () => {
  const { data: changed } = await get('changes', `period=month&${previous}`)
  expect(changed).toMatchObject({ to: '2026-04-15T10:01:00.000Z', counts: { rose: 0, fell: 0, same: 1 } })
  const ranked = await get('ranking', `period=month&${previous}`)
  expect(ranked.data).toMatchObject({
    compared: { to: '2026-04-15T10:01:00.000Z' },
    rows: [{ id: 'poster', scans: 580, before: 580 }],
  })
  expect(ranked.meta).toMatchObject({ knownUntil: '2026-05-15T10:01:00.000Z' })
  const { data } = await get('days', 'of=client')
  // From 19 April on: 26 days of forty and one of twenty, and three of which nothing is known; before that as many.
  const scans = [...Array.from({ length: 26 }, () => 40), 20, 0, 0, 0]
  const known = [...Array.from({ length: 27 }, () => true), false, false, false]
  expect(data).toMatchObject({ known, rows: [{ id: 'north', scans, before: 26 * 40 + 20 }] })
  expect((await get('days', 'of=qr&id=poster')).data).toMatchObject({ known, rows: [{ id: 'poster', scans }] })
})

test('so few scans fail to come by chance, or at night', async () => {
  // Forty a day: a hundred are missing sixty hours later.
  for (const [now, breaksOff] of [
    ['2026-05-17T21:59:00Z', false],
    ['2026-05-17T22:01:00Z', true],
  ] as const) {
    const { meta } = await get('reporting/summary', `period=month&${previous}`, now)
    expect('knownUntil' in meta, now).toBe(breaksOff)
  }
})

describe('a report', () => {
  async function make(from: string, to: string) {
    const app = appAt('2026-05-18T09:00:00Z')
    const asked = { subject: { kind: 'client', id: 'north' }, timezone: 'UTC', title: 'Scans', language: 'en' }
    const made = await ask(app, '/api/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ ...asked, from, to, compare: 'previous' }),
    })
    const listed = (await ask(app, '/api/reports')).body.data as unknown as { upTo: string | null }[]
    return { ...made, listed }
  }

  test('says up to when scans are known, where they break off within its dates, and compares no more', async () => {
    const { body, listed } = await make('2026-05-11', '2026-05-17')
    // As the page: four days of forty and one of twenty, and as many the week before.
    expect(body.data).toMatchObject({
      content: {
        period: { unfinished: false, knownUntil: '2026-05-15T10:01:00.000Z' },
        figures: { scans: 180, before: { scans: 180 } },
        compared: { to: '2026-05-08T10:01:00.000Z', whole: false },
      },
    })
    expect(listed).toMatchObject([{ upTo: '2026-05-15' }])
  })

  test('says nothing of it where they do not', async () => {
    const { body, listed } = await make('2026-04-01', '2026-04-30')
    expect((body.data as unknown as { content: object }).content).not.toHaveProperty('period.knownUntil')
    expect(listed).toMatchObject([{ upTo: null }])
  })

  test('is made of nothing that nobody knows', async () => {
    const { status, body } = await make('2026-05-16', '2026-05-17')
    expect(status).toBe(503)
    expect(body.message).toBe(
      'Scans are known up to 15 May 2026, 10:01 (UTC) only. Import those that follow, or choose other dates.',
    )
  })
})

test('a goal expects the days since like those to come, and says up to when its scans are known', async () => {
  const goals = openGoals(stateInMemory())
  goals.set({ kind: 'qr', id: 'poster' }, { scans: 1200, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC' })
  const app = testApp({ source: organisation.source, goals, clock: () => at('2026-05-18T09:00:00Z') })
  const { data } = (await ask(app, '/api/goals/qr/poster')).body
  // Fourteen days of forty and one of twenty; twenty more on that day, and sixteen days of forty.
  expect(data).toMatchObject({
    progress: { state: 'going', scans: 580, expected: 1240, paceDays: 28, knownUntil: '2026-05-15T10:01:00.000Z' },
  })
  const { days } = data as unknown as { days: object[] }
  expect(days.slice(14, 16)).toEqual([
    { date: '2026-05-15', scans: 20, expected: 20 },
    { date: '2026-05-16', scans: null, expected: 40 },
  ])
})
