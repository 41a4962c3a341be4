/** The lists of the demo organisation, in which it is known what should be found: see its `oddities.ts`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { makeDemo } from '#server/sources/warehouse/demo/demo.ts'
import { temporaryFolder } from '#server/sources/warehouse/testing/folder.ts'
import { openWarehouse, type Warehouse } from '#server/sources/warehouse/warehouse.ts'
import { watchList } from './watch-list.ts'

const NOW = Date.parse('2026-05-20T10:30:00Z')
const DAY = 86_400_000

const folder = temporaryFolder()
let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse({ dataFolder: folder.path, clock: () => NOW, log: silentLog })
  await makeDemo(warehouse, { scans: 200_000, qrs: 200, seed: 1, now: NOW })
})
afterAll(async () => {
  await warehouse.close()
  folder.remove()
})

const listAt = async (now: number, oneCampaign: 'exclude' | 'include' = 'exclude') =>
  (await watchList({ timezone: 'Europe/Berlin', days: 14, oneCampaign }, { source: warehouse.source, now })).data
const titles = (codes: readonly { title: string }[] = []) => codes.map(({ title }) => title)

test('the code that was never scanned is found, and no other', async () => {
  expect(titles((await listAt(NOW)).neverScanned.codes)).toEqual(['Roll-up banner, main lobby (reprint)'])
})

test('the code that fell silent is found, and beside it only those whose whole campaign has ended', async () => {
  const { codes } = (await listAt(NOW)).silent!
  const [first, ...others] = codes
  // Its last day was 36 days before 20 May.
  expect(first).toMatchObject({ title: 'Shelter panel, Bahnhof Stettbach, bay D', since: '2026-04-15', days: 35 })
  expect(first?.campaignSilentSince).toBeUndefined()
  expect(others.filter(({ campaignSilentSince }) => campaignSilentSince === undefined)).toEqual([])
})

test('the day on which a code went viral is found the day after, and later is no rise any more', async () => {
  const viral = 'Low Tide 0.5 – Can 440 ml, the label with the crab 🦀'
  const dayAfter = (await listAt(NOW - 72 * DAY)).rising!
  expect(dayAfter.codes[0]).toMatchObject({ title: viral, date: '2026-03-08', until: null, against: 8 })
  expect(dayAfter.codes[0]!.scans).toBeGreaterThan(50 * dayAfter.codes[0]!.most)
  expect(titles((await listAt(NOW)).rising?.codes)).not.toContain(viral)
})

test('codes of nobody are those that the agency has made for itself', async () => {
  const { codes } = (await listAt(NOW)).withoutClient!
  expect(codes.length).toBeGreaterThan(0)
  expect(
    codes.every(({ client, destinationUrl }) => client === null && destinationUrl.includes('studio-nordlicht')),
  ).toBe(true)
})

test('destinations that the posters of a campaign share are counted, and listed only when asked for', async () => {
  const { groups, ofOneCampaign } = (await listAt(NOW)).sameDestination
  const all = (await listAt(NOW, 'include')).sameDestination
  expect(groups.map(({ oneCampaign }) => oneCampaign)).not.toContain(true)
  expect(ofOneCampaign).toBeGreaterThan(0)
  expect(all.groups).toHaveLength(groups.length + ofOneCampaign)
  expect(all.groups.slice(0, groups.length)).toEqual(groups)
  expect(all.groups.at(-1)?.oneCampaign).toBe(true)
})

test('asked again, the same list is given', async () => {
  expect(await listAt(NOW)).toBe(await listAt(NOW))
})
