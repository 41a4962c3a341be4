import { afterAll, beforeAll, expect, test } from 'vitest'
import { RANKING_PATH, type Ranking } from '#contract/ranking.ts'
import type { Scope } from '#contract/scope.ts'
import type { Access } from '#server/access/access.ts'
import { ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

/** As whoever may see everything, or as a guest. */
async function get(query: string, scope?: Scope) {
  const guest: Access = { by: 'link', id: '', name: '', role: 'guest', scope: scope ?? { kind: 'everything' } }
  const app = testApp({ source: organisation.source, ...(scope && { guests: { identify: () => guest } }) })
  const { status, body } = await ask(app, `${RANKING_PATH}?${query}`)
  return { status, message: body.message, data: body.data as unknown as Ranking, meta: body.meta }
}

test('every code of a month that goes on, beside the same part of the month before', async () => {
  const { data, meta } = await get('by=qr&compare=previous&timezone=UTC')
  // The poster on the 1st, the 2nd and a second before now; not its bot, nor the scan at now. Before: on 3 April and on the
  // 15th before noon. Equal ones by their ids.
  expect(data).toEqual({
    totalScans: 5,
    compared: { from: '2026-04-01T00:00:00.000Z', to: '2026-04-15T12:00:00.000Z' },
    rows: [
      { id: 'poster', name: 'The poster', scans: 3, before: 2 },
      { id: ODD_ID, name: `The ${ODD_ID}`, scans: 1, before: 0 },
      { id: 'flyer', name: 'The flyer', scans: 1, before: 0 },
    ],
  })
  expect(meta).toMatchObject({
    period: { date: '2026-05-01', last: '2026-05-31', unfinished: true },
    comparedWith: { how: 'previous', match: 'date' },
  })
})

test('campaigns, and apart from them what belongs to none', async () => {
  const { data } = await get('by=campaign&compare=previous&timezone=UTC')
  expect(data).toMatchObject({
    totalScans: 5,
    none: { scans: 1, before: 0 },
    rows: [{ id: 'spring', name: 'Spring', scans: 4, before: 2 }],
  })
})

test('clients, in the zone that is asked for, of some scans and with bots, and apart from them what belongs to none', async () => {
  // Northwind has the poster and the flyer, Südwind the odd code.
  expect((await get('by=client&compare=previous&timezone=UTC')).data).toMatchObject({
    totalScans: 5,
    none: { scans: 0, before: 0 },
    rows: [
      { id: 'north', name: 'Northwind', scans: 4, before: 2 },
      { id: 'south', name: 'Südwind', scans: 1, before: 0 },
    ],
  })
  // The 15th of Kiritimati is from the 14th at 10:00 in UTC, when the robot came to the poster, to the 15th at 10:00.
  const day = async (date: string, more: string) =>
    (await get(`by=client&period=day&timeLineDate=${date}&${more}`)).data.rows.map(({ id, scans }) => [id, scans])
  expect(await day('2026-05-15', 'timezone=UTC')).toEqual([['north', 1]])
  expect(await day('2026-05-15', 'timezone=Pacific/Kiritimati')).toEqual([])
  expect(await day('2026-05-15', 'timezone=Pacific/Kiritimati&bots=include')).toEqual([['north', 1]])
  expect((await get('by=client&country=DE&timezone=UTC')).data.rows).toEqual([
    { id: 'north', name: 'Northwind', scans: 2 },
  ])
})

test('what was scanned only in what is compared with comes last, with none', async () => {
  // April whole: four of the poster. From 5 to 10 May: one each of the others.
  const { data } = await get(
    'from=2026-05-05&to=2026-05-10&compare=custom&compareFrom=2026-04-01&compareTo=2026-04-30&timezone=UTC',
  )
  expect(data.rows.map(({ id, scans, before }) => [id, scans, before])).toEqual([
    [ODD_ID, 1, 0],
    ['flyer', 1, 0],
    ['poster', 0, 4],
  ])
  expect(data.totalScans).toBe(2)
  expect(data.compared?.days).toEqual({ own: 6, before: 30 })
})

test('some scans only, with nothing compared', async () => {
  expect((await get('country=DE&timezone=UTC')).data).toEqual({
    totalScans: 2,
    rows: [
      { id: 'flyer', name: 'The flyer', scans: 1 },
      { id: 'poster', name: 'The poster', scans: 1 },
    ],
  })
  expect((await get('country=DE&by=campaign&bots=include&timezone=UTC')).data).toEqual({
    totalScans: 2,
    none: { scans: 0 },
    rows: [{ id: 'spring', name: 'Spring', scans: 2 }],
  })
})

test('a period that has yet to begin is compared with nothing', async () => {
  const { data, meta } = await get('period=day&timeLineDate=2026-05-16&compare=previous&timezone=UTC')
  expect(data).toEqual({ totalScans: 0, rows: [] })
  expect(meta).toMatchObject({ comparedWith: { how: 'previous' } })
})

test('a guest of the organisation has it of the dates and scans that are shown, one of a part has not', async () => {
  const span = { from: Date.parse('2026-05-01T00:00:00Z'), to: Date.parse('2026-06-01T00:00:00Z') }
  const may = 'by=campaign&period=month&timezone=UTC'
  const clients = 'by=client&period=month&timezone=UTC'
  const shown = await get(may, { kind: 'organisation', span, only: { country: 'US' } })
  // The poster on the 1st and the 15th.
  expect(shown.data).toEqual({
    totalScans: 2,
    none: { scans: 0 },
    rows: [{ id: 'spring', name: 'Spring', scans: 2 }],
  })
  expect((await get(clients, { kind: 'organisation', span })).data.rows.map(({ id }) => id)).toEqual(['north', 'south'])
  // April is not shown, also as what May is compared with.
  expect((await get(`${may}&compare=previous`, { kind: 'organisation', span })).status).toBe(403)
  for (const scope of [
    { kind: 'client', id: 'north' },
    { kind: 'campaign', id: 'spring' },
  ] as const) {
    expect(await get(may, scope)).toMatchObject({ status: 403, data: null })
    expect(await get(clients, scope)).toMatchObject({ status: 403, data: null })
  }
})

test('is refused by what there is no ranking of', async () => {
  expect(await get('by=city')).toMatchObject({
    status: 400,
    message: 'by is "city", but it must be one of qr, campaign, client.',
  })
})
