import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAYS_PATH, type Days } from '#contract/days.ts'
import { TRENDS_PATH, type Trends } from '#contract/trends.ts'
import { ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

async function get(path: string, now?: string) {
  const app = testApp({ source: organisation.source, ...(now !== undefined && { clock: () => Date.parse(now) }) })
  return ask(app, path)
}

async function trendsAt(query = '', now?: string) {
  const { body } = await get(`${TRENDS_PATH}${query}`, now)
  return Object.fromEntries((body.data as unknown as Trends).map(({ id, scans, before }) => [id, [scans, before]]))
}

test('are told of all codes that had a scan, beside as many days before, up to the same time of day', async () => {
  expect(await trendsAt()).toEqual({
    // On 28 April, 1, 2 and 15 May, without the bot of the 14th and the scan at noon, which is now; before, on 3 April and
    // on the 15th at eleven, without the one at thirteen.
    poster: [4, 2],
    flyer: [1, 0],
    [ODD_ID]: [1, 0],
  })
})

test('begin and end with the zone’s own midnights', async () => {
  // At nine in the morning thirty days begin on 16 April, on Kiritimati at ten of the 15th in UTC: before two more scans.
  const at = '2026-05-15T09:00:00Z'
  expect((await trendsAt('', at))['poster']).toEqual([3, 1])
  expect((await trendsAt('?timezone=Pacific/Kiritimati', at))['poster']).toEqual([5, 1])
})

test('are told of a code that had scans only before', async () => {
  // Thirty days later: 16 May to 14 June, beside 16 April to 15 May, up to noon.
  expect(await trendsAt('', '2026-06-14T12:00:00Z')).toMatchObject({ flyer: [0, 1], [ODD_ID]: [0, 1] })
})

test('add up to those of the campaigns that the codes are of', async () => {
  const [{ poster, flyer }, { body }] = [await trendsAt(), await get(`${DAYS_PATH}?of=campaign`)]
  const [spring] = (body.data as unknown as Days).rows
  expect(spring!.scans.reduce((sum, count) => sum + count)).toBe(poster![0]! + flyer![0]!)
  expect(spring!.before).toBe(poster![1]! + flyer![1]!)
})

test('say when they were read, and refuse a zone that there is not', async () => {
  expect((await get(TRENDS_PATH)).body.meta.asOf).toMatch(/^\d{4}-/)
  expect(await get(`${TRENDS_PATH}?timezone=Middle-earth`)).toMatchObject({ status: 400 })
})
