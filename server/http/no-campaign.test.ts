import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

test('the summary and a client tell of what belongs to no campaign too', async () => {
  const app = testApp({ source: organisation.source })
  const told = async (path: string) => (await ask(app, `/api/reporting/${path}timezone=UTC`)).body.data
  // The odd code on the 5th, which is the client’s only one; all of the other client’s belong to one.
  expect(await told('summary?')).toMatchObject({ totalScans: 5, scansWithoutCampaign: 1 })
  expect(await told('summary?country=DE&')).toMatchObject({ totalScans: 2, scansWithoutCampaign: 0 })
  expect(await told('client/south?')).toMatchObject({ totalScans: 1, campaigns: [], scansWithoutCampaign: 1 })
  expect(await told('client/north?')).toMatchObject({ totalScans: 4, scansWithoutCampaign: 0 })
})
