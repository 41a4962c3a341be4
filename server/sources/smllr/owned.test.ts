/** Whose codes and campaigns are, as the vendor's own answers say. Numbers are those of `server/testing/two-clients.ts`. */
import { afterEach, expect, test } from 'vitest'
import type { Fixture } from '#server/sources/conformance/fixture.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { OWNED_FOR_MS } from './owned.ts'
import { openAccount, type OpenAccount } from './testing/open-account.ts'
import { createStandIn, type StandIn } from './testing/stand-in.ts'
import { twoClientsAccount } from './testing/two-clients.ts'

const opened: (OpenAccount | StandIn)[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

async function open(namesOwned: boolean, organisation: Fixture = twoClientsAccount()) {
  let now = NOW
  const clock = () => now
  const vendor = await createStandIn({ organisation, clock, arrivals: clock, namesOwned })
  const account = openAccount({ vendor, clock })
  opened.push(account, vendor)
  const { owned } = account.source
  const asked = () => vendor.requests().map(({ path }) => path)
  return { vendor, organisation, owned: owned!, asked, advance: (ms: number) => (now += ms) }
}

const QUILLON = { kind: 'client', id: 'quillon' } as const
const ids = (owned: object) =>
  Object.fromEntries(Object.entries(owned).map(([name, set]) => [name, [...(set as Set<string>)].sort()]))

test('by its documentation a client names nothing, and a campaign its best code of this year', async () => {
  const { owned, asked } = await open(false)
  expect(ids(await owned(QUILLON))).toEqual({ codes: [], campaigns: [], undecided: [] })
  expect(ids(await owned({ kind: 'campaign', id: 'quillon-spring' }))).toEqual({
    codes: ['quillon-poster'],
    campaigns: ['quillon-spring'],
    undecided: [],
  })
  expect(asked()).toEqual(['/client/quillon', '/campaign/quillon-spring'])
})

test('a client that names its own owns those codes, and of its campaigns those that are nobody else’s', async () => {
  const { owned, asked } = await open(true)
  const own = {
    codes: ['quillon-flyer', 'quillon-poster', 'quillon-shared'],
    campaigns: ['quillon-spring'],
    undecided: [],
  }
  expect(ids(await owned(QUILLON))).toEqual(own)
  expect(asked().sort()).toEqual(['/campaign/quillon-spring', '/campaign/zebrafink-shared', '/client/quillon'])
  // What was just said is not asked again.
  expect(ids(await owned(QUILLON))).toEqual(own)
  expect(asked()).toHaveLength(3)
})

test('a campaign counts only where its own answer says so: what fails or is late is undecided', async () => {
  const { owned, vendor } = await open(true)
  vendor.fail({ fault: '500', endpoint: 'campaign' })
  expect(ids(await owned(QUILLON))).toMatchObject({
    campaigns: [],
    undecided: ['quillon-spring', 'zebrafink-shared'],
  })
})

test('what there is not owns nothing', async () => {
  const { owned } = await open(true)
  for (const id of ['gone', '', '../clients']) {
    expect(ids(await owned({ kind: 'client', id }))).toEqual({ codes: [], campaigns: [], undecided: [] })
  }
})

test('while the vendor does not answer it stays as it was for an hour, and is then not known', async () => {
  const { owned, vendor, advance } = await open(true)
  const before = ids(await owned(QUILLON))
  vendor.fail({ fault: '503' })
  advance(OWNED_FOR_MS - 1)
  expect(ids(await owned(QUILLON))).toEqual(before)
  advance(2)
  await expect(owned(QUILLON)).rejects.toMatchObject({ status: 503 })
})

test('a code that has changed hands is its new owner’s within the hour, and of an older answer never the old one’s', async () => {
  const { codes, ...organisation } = twoClientsAccount()
  const changing = codes.map((code) => ({ ...code }))
  const { owned, advance } = await open(true, { ...organisation, codes: changing })
  expect([...(await owned(QUILLON)).codes]).toContain('quillon-flyer')
  changing.find(({ id }) => id === 'quillon-flyer')!.clientId = 'zebrafink'
  advance(OWNED_FOR_MS + 1)
  expect([...(await owned(QUILLON)).codes].sort()).toEqual(['quillon-poster', 'quillon-shared'])
})
