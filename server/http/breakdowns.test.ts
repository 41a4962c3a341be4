import { afterAll, beforeAll, expect, test } from 'vitest'
import { BREAKDOWNS_PATH, type Breakdowns } from '#contract/breakdowns.ts'
import { makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

async function get(query: string) {
  const { status, body } = await ask(testApp({ source: organisation.source }), `${BREAKDOWNS_PATH}?${query}`)
  return { status, message: body.message, data: body.data as unknown as Breakdowns, meta: body.meta }
}

const place = (country: string, scans: number) => ({ city: '', region: '', country, scans })

test('tell of a client’s month up to now, without bots', async () => {
  const { data, meta } = await get('subject=client&id=north&timezone=UTC')
  // The 1st, 2nd and 15th of the poster, the 10th of the flyer; not the bot of the 14th, nor the scan at noon, which is now.
  expect(data).toEqual({
    totalScans: 4,
    geolocation: [place('DE', 2), place('US', 2)],
    devices: [
      { device: 'Desktop', count: 2 },
      { device: 'Mobile', count: 2 },
    ],
    referrers: [{ referrer: 'Direct', scans: 4 }],
  })
  expect(meta).toMatchObject({ period: { date: '2026-05-01', last: '2026-05-31', unfinished: true } })
  expect(meta.asOf).toMatch(/^\d{4}-/)
})

test('tell of a campaign with what a page is filtered by, and of bots where they count', async () => {
  expect((await get('subject=campaign&id=spring&timezone=UTC&country=US')).data).toEqual({
    totalScans: 2,
    geolocation: [place('US', 2)],
    devices: [{ device: 'Mobile', count: 2 }],
    referrers: [{ referrer: 'Direct', scans: 2 }],
  })
  const { data } = await get('subject=campaign&id=spring&timezone=UTC&bots=include')
  expect(data.devices).toContainEqual({ device: 'Other', count: 1 })
  expect(data.totalScans).toBe(5)
})

test('are nothing where nothing was scanned', async () => {
  const { data } = await get('subject=client&id=north&timezone=UTC&period=day&timeLineDate=2026-05-03')
  expect(data).toEqual({ totalScans: 0, geolocation: [], devices: [], referrers: [] })
})

test('tell of all, codes without a client among them', async () => {
  expect((await get('subject=organisation&timezone=UTC')).data).toEqual({
    totalScans: 5,
    geolocation: [place('DE', 2), place('US', 2), place('', 1)],
    devices: [
      { device: 'Mobile', count: 3 },
      { device: 'Desktop', count: 2 },
    ],
    referrers: [{ referrer: 'Direct', scans: 5 }],
  })
})

test('are refused for what there is not, and for what is no campaign or client', async () => {
  expect((await get('subject=client&id=nobody')).status).toBe(404)
  expect(await get('subject=client')).toMatchObject({
    status: 400,
    message: 'id is needed: that of the client.',
  })
  expect(await get('subject=qr&id=poster')).toMatchObject({
    status: 400,
    message: 'subject is "qr", but it must be one of organisation, campaign, client.',
  })
})
