/** Time before the first scan of all, of which nobody knows anything: it is a gap, and nothing is compared with it. */
import type { Hono } from 'hono'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportAsked } from '#contract/reports.ts'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { openGoals } from '#server/state/goals.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'
import { gather } from '#server/use-cases/reports/gather.ts'
import { figuresOf } from '#server/use-cases/within.ts'
import { NO_GOALS } from '#server/testing/no-goals.ts'

const NOW = Date.parse('2026-05-18T09:00:00Z')

let organisation: MadeOrganisation
let app: Hono
beforeAll(async () => {
  organisation = await makeOrganisation(NOW, {
    clients: [{ id: 'north', name: 'Northwind' }],
    campaigns: [],
    qrs: [
      {
        id: 'poster',
        title: 'Poster',
        createdAt: Date.parse('2026-01-01T00:00:00Z'),
        campaignId: '',
        clientId: 'north',
      },
    ],
    scans: scans(),
  })
  app = testApp({ source: organisation.source, clock: () => NOW })
})
afterAll(() => organisation.remove())

/** Thirty a day from Monday 9 March on, until today, at 19:30 in UTC, which is one o'clock on the 10th in Kolkata; today's at eight. */
function scans() {
  return Array.from({ length: 71 * 30 }, (_, n) => {
    const day = Math.floor(n / 30)
    const date = new Date(Date.UTC(2026, 2, 9 + day)).toISOString().slice(0, 10)
    const time = day === 70 ? `${date} 08:00:00` : `${date} 19:30:00`
    return { time, qr: 'poster', visitor: n % 30, country: 'DE', device: 'Mobile', bot: false }
  })
}

function gathered(asked: object) {
  return gather(v.parse(reportAsked, asked), { figures: figuresOf(organisation.source), goals: NO_GOALS, now: NOW })
}

async function get(path: string, query: string) {
  const { body } = await ask(app, `/api/${path}?${query}`)
  return body as unknown as {
    data: {
      totalScans?: number
      comparison?: { totalScans: number }
      timeline: { date: string; scans: number }[]
      scans: number[]
      hours: number[]
    }
    meta: Record<string, unknown>
  }
}

const month = (date: string, more: string) =>
  get('reporting/summary', `period=month&timeLineDate=${date}&timezone=UTC${more}`)

test('what began before the first scan is not compared with, and since when scans are known is told', async () => {
  const { data, meta } = await month('2026-04-01', '&compare=previous')
  // April's thirty days, against the 23 of March.
  expect(data.totalScans).toBe(900)
  expect(data).not.toHaveProperty('comparison')
  expect(meta).toMatchObject({ comparedWith: { how: 'previous' }, knownFrom: '2026-03-09T00:00:00.000Z' })
})

test('what began with the day of the first scan is', async () => {
  const { data, meta } = await month('2026-04-01', '&compare=custom&compareFrom=2026-03-09&compareTo=2026-03-31')
  expect(data.comparison).toMatchObject({ totalScans: 690 })
  expect(meta).not.toHaveProperty('knownFrom')
})

test('a timeline begins with the first bucket of which something is known', async () => {
  const { data, meta } = await month('2026-03-01', '')
  expect(data.timeline.map(({ date }) => date)).toEqual(
    Array.from({ length: 23 }, (_, i) => `2026-03-${String(9 + i).padStart(2, '0')}`),
  )
  expect(meta).toMatchObject({ knownFrom: '2026-03-09T00:00:00.000Z' })
  const year = await get('reporting/summary', 'period=year&timezone=UTC')
  expect(year.data.timeline.map(({ date, scans }) => `${date} ${scans}`)).toEqual([
    '2026-03 690',
    '2026-04 900',
    '2026-05 540',
  ])
})

test('the day is that of the zone asked in, also where that is half an hour off', async () => {
  const { data, meta } = await get(
    'reporting/summary',
    'from=2026-03-05&to=2026-03-15&bucket=day&timezone=Asia/Kolkata',
  )
  expect(data.timeline.map(({ date }) => date)).toEqual(
    ['10', '11', '12', '13', '14', '15'].map((day) => `2026-03-${day}`),
  )
  expect(meta).toMatchObject({ knownFrom: '2026-03-09T18:30:00.000Z' })
})

test('so few fail to come by chance, and are none', async () => {
  // At thirty a day a hundred are missing three and a third days before.
  const from = async (date: string) =>
    (await get('reporting/summary', `from=${date}&to=2026-03-31&bucket=day&timezone=UTC`)).data.timeline[0]
  expect(await from('2026-03-06')).toMatchObject({ date: '2026-03-09', scans: 30 })
  expect(await from('2026-03-07')).toMatchObject({ date: '2026-03-07', scans: 0 })
})

test('a period before all of them has no timeline at all', async () => {
  const { data, meta } = await month('2026-01-01', '')
  expect(data).toMatchObject({ totalScans: 0, timeline: [] })
  expect(meta).toMatchObject({ knownFrom: '2026-03-09T00:00:00.000Z' })
})

test('nothing rose against what is not known', async () => {
  const { data } = await get('changes', 'period=month&timeLineDate=2026-04-01&timezone=UTC&compare=previous')
  expect(data).toMatchObject({ rose: [], fell: [], knownFrom: '2026-03-09T00:00:00.000Z' })
  const ranking = await get('ranking', 'period=month&timeLineDate=2026-04-01&timezone=UTC&compare=previous&by=qr')
  expect(ranking.data).toMatchObject({ totalScans: 900, rows: [{ id: 'poster', scans: 900 }] })
  expect(ranking.data).not.toHaveProperty('compared')
  expect(ranking.meta).toMatchObject({ knownFrom: '2026-03-09T00:00:00.000Z' })
  const known = await get('changes', 'period=month&timezone=UTC&compare=previous')
  expect(known.data).not.toHaveProperty('knownFrom')
})

test('the lists say that not all of the days before are known', async () => {
  // Thirty days until 18 May begin on 19 April, the thirty before on 20 March: all are known.
  const all = [await get('days', 'of=client&timezone=UTC'), await get('trends', 'timezone=UTC')]
  for (const { meta } of all) expect(meta).not.toHaveProperty('knownFrom')
  // Until 28 April: from 30 March on, and from 28 February.
  const then = testApp({ source: organisation.source, clock: () => Date.parse('2026-04-28T21:00:00Z') })
  for (const path of ['days?of=client&timezone=UTC', 'trends?timezone=UTC']) {
    const { body } = await ask(then, `/api/${path}`)
    expect((body as unknown as { meta: object }).meta, path).toMatchObject({ knownFrom: '2026-03-09T00:00:00.000Z' })
  }
})

test('the lists say where scans break off', async () => {
  // The last came on 18 May at eight, more than two days ago.
  const then = testApp({ source: organisation.source, clock: () => Date.parse('2026-06-20T09:00:00Z') })
  for (const path of ['days?of=client&timezone=UTC', 'trends?timezone=UTC']) {
    const { body } = await ask(then, `/api/${path}`)
    expect((body as unknown as { meta: object }).meta, path).toMatchObject({ knownUntil: '2026-05-18T08:01:00.000Z' })
  }
  for (const { meta } of [await get('days', 'of=client&timezone=UTC'), await get('trends', 'timezone=UTC')]) {
    expect(meta).not.toHaveProperty('knownUntil')
  }
})

test('days before the first scan are not days without a scan', async () => {
  // Until 20 March: from 19 February on, ten days of that month and eight of March before the first.
  const then = testApp({ source: organisation.source, clock: () => Date.parse('2026-03-20T21:00:00Z') })
  const known = Array.from({ length: 30 }, (_, day) => day >= 18)
  const scans = known.map((isKnown) => (isKnown ? 30 : 0))
  for (const query of ['of=client', 'of=qr&id=poster']) {
    const { body } = await ask(then, `/api/days?timezone=UTC&${query}`)
    expect(body.data, query).toMatchObject({ known, rows: [{ scans }] })
  }
})

test('a report compares nothing with it either, and does not say that nothing rose', async () => {
  const asked = { subject: { kind: 'codes', ids: ['poster'] }, from: '2026-04-01', to: '2026-04-30', timezone: 'UTC' }
  const one = await gathered({ ...asked, subject: { kind: 'client', id: 'north' } })
  expect([one.figures, one.comparison]).toMatchObject([{ scans: 900, before: null }, null])
  const codes = await gathered(asked)
  expect([codes.figures, codes.comparison]).toMatchObject([{ scans: 900, before: null }, null])
  // May is compared with April.
  const may = await gathered({ ...asked, from: '2026-05-01', to: '2026-05-31' })
  expect(may.figures.before).toMatchObject({ scans: 17 * 30 })
})

test('a history has null for what is not known', async () => {
  const answer = await app.request(
    'http://127.0.0.1:4310/api/history?from=2026-03-05&to=2026-03-11&timezone=UTC&bucket=day',
    { headers: { Host: '127.0.0.1:4310' } },
  )
  const { buckets } = JSON.parse(await answer.text()) as { buckets: { scans: number | null }[] }
  expect(buckets.map(({ scans }) => scans)).toEqual([null, null, null, null, 30, 30, 30])
})

test('hours of the week are those since', async () => {
  const { data } = await get('rhythm', 'from=2026-03-01&to=2026-03-31&timezone=UTC')
  // From Monday the 9th to Tuesday the 31st: three weeks and two days.
  const noonOf = (weekday: number) => data.hours[weekday * 24 + 12]
  expect([0, 1, 2, 3, 4, 5, 6].map(noonOf)).toEqual([4, 4, 3, 3, 3, 3, 3])
})

test('a goal that began before says from when on its scans are known', async () => {
  const goals = openGoals(stateInMemory())
  const told = async (from: string) => {
    goals.set({ kind: 'client', id: 'north' }, { scans: 3000, from, to: '2026-05-31', timezone: 'UTC' })
    const { body } = await ask(
      testApp({ source: organisation.source, goals, clock: () => NOW }),
      '/api/goals/client/north',
    )
    return body.data
  }
  // Seventy days of thirty and those of today, and thirteen more of thirty.
  expect(await told('2026-03-01')).toMatchObject({
    progress: { scans: 2130, expected: 2520, unknownDays: 0, knownFrom: '2026-03-09T00:00:00.000Z' },
  })
  expect(await told('2026-03-09')).toMatchObject({ progress: { scans: 2130, knownFrom: null } })
})
