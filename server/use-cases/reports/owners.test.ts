/** What a report of the organisation or a client says of clients and campaigns, counted by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { NO_BRAND } from '#contract/report-brand.ts'
import { reportAsked } from '#contract/reports.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { NO_GOALS } from '#server/testing/no-goals.ts'
import { figuresOf } from '../within.ts'
import { contentOf } from './content.ts'
import { differencesBetween } from './differences.ts'
import { gather } from './gather.ts'
import { reportTable } from './table.ts'
import { GATHERED } from './testing/content.ts'

const NOW = Date.parse('2026-06-01T08:00:00Z')

/** Code, campaign, client, scans in April and in May, from the 2nd on one a day. At the fair the south has a code too. */
const CODES = [
  ['poster', 'spring', 'north', 1, 3],
  ['leaf', 'autumn', 'north', 2, 0],
  ['stand', 'fair', 'north', 1, 2],
  ['door', '', 'north', 4, 1],
  ['booth', 'fair', 'south', 0, 5],
  ['stray', '', '', 3, 4],
  ['shelf', '', '', 0, 0],
] as const

const scansOf = (qr: string, month: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    time: `2026-${month}-0${i + 2} 08:00:00`,
    qr,
    visitor: i,
    country: 'DE',
    device: 'Mobile',
  }))

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeOrganisation(NOW, {
    clients: ['north', 'south'].map((id) => ({ id, name: id })),
    campaigns: ['spring', 'autumn', 'fair'].map((id) => ({ id, name: `The ${id}` })),
    qrs: CODES.map(([id, campaignId, clientId]) => ({
      id,
      title: id,
      createdAt: Date.parse('2026-01-01T00:00:00Z'),
      campaignId,
      clientId,
    })),
    scans: CODES.flatMap(([qr, , , april, may]) => [...scansOf(qr, '04', april), ...scansOf(qr, '05', may)]),
  })
})
afterAll(() => organisation.remove())

const NORTH: object = { kind: 'client', id: 'north' }
const ALL = { kind: 'organisation' }

function gathered({ compare = 'previous', source = organisation.source, subject = NORTH } = {}) {
  const asked = v.parse(reportAsked, { subject, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC', compare })
  return gather(asked, { figures: figuresOf(source), goals: NO_GOALS, now: NOW })
}

const edits = { title: 'May', language: 'en', commentary: '', brand: NO_BRAND } as const

test('each of its campaigns has its scans beside those of before; the rest adds up, and names nobody else’s', async () => {
  const all = await gathered()
  expect(all.figures).toMatchObject({ scans: 6, before: { scans: 8 } })
  expect(all.campaigns).toMatchObject({
    rows: [
      { id: 'spring', name: 'The spring', scans: 3, before: 1 },
      { id: 'autumn', name: 'The autumn', scans: 0, before: 2 },
    ],
    count: 2,
    total: 6,
    none: { scans: 1, before: 4 },
    others: { scans: 2, before: 1 },
  })
  expect(JSON.stringify(all)).not.toContain('fair')
})

test('of all there are the totals, the days, clients and campaigns, each beside what it had before', async () => {
  const all = await gathered({ subject: ALL })
  expect(all.subject).toEqual({ kind: 'organisation', name: '', codes: [] })
  // By the same few people everywhere: as many as the code with most scans has.
  expect(all.figures).toMatchObject({
    scans: 15,
    visitors: { atLeast: 5, atMost: 5 },
    before: { scans: 11, visitors: 4, scansCompared: null },
  })
  const days = (buckets: readonly { date: string; scans: number | null }[]) =>
    buckets.flatMap(({ date, scans }) => (scans === 0 ? [] : [`${date} ${scans}`]))
  expect(days(all.timeline!.buckets)).toEqual([
    '2026-05-02 5',
    '2026-05-03 4',
    '2026-05-04 3',
    '2026-05-05 2',
    '2026-05-06 1',
  ])
  expect(days(all.timeline!.before!)).toEqual(['2026-04-02 5', '2026-04-03 3', '2026-04-04 2', '2026-04-05 1'])
  expect(all.clients).toMatchObject({
    rows: [
      { id: 'north', name: 'north', scans: 6, before: 8 },
      { id: 'south', name: 'south', scans: 5, before: 0 },
    ],
    count: 2,
    total: 15,
    none: { scans: 4, before: 3 },
    others: null,
  })
  expect(all.campaigns).toMatchObject({
    rows: [
      { id: 'fair', name: 'The fair', scans: 7, before: 1 },
      { id: 'spring', name: 'The spring', scans: 3, before: 1 },
      { id: 'autumn', name: 'The autumn', scans: 0, before: 2 },
    ],
    count: 3,
    total: 15,
    none: { scans: 5, before: 7 },
    others: null,
  })
  expect(all.comparison).toMatchObject({
    rose: [{ id: 'booth' }, { id: 'poster' }, { id: 'stray', scans: 4, before: 3 }, { id: 'stand' }],
    fell: [{ id: 'door', scans: 1, before: 4 }, { id: 'leaf' }],
    counts: { rose: 4, fell: 2, same: 0 },
  })
  expect(all.bestCodes!.rows.map(({ id, scans }) => `${id} ${scans}`)).toEqual([
    'booth 5',
    'stray 4',
    'poster 3',
    'stand 2',
    'door 1',
  ])
  expect(all.places).toMatchObject({ countries: { rows: [{ id: 'DE', scans: 15 }], total: 15 } })
  // From the first day of the year to the last scan that was brought in, on the 6th of May.
  expect(all.watchList!.neverScanned.rows).toEqual([{ id: 'shelf', title: 'shelf', daysSinceMade: 125 }])
})

test('nothing is said of before where nothing is compared', async () => {
  expect((await gathered({ compare: 'none' })).campaigns).toMatchObject({
    rows: [{ id: 'spring', scans: 3, before: null }],
    count: 1,
    none: { scans: 1, before: null },
    others: { scans: 2, before: null },
  })
  expect((await gathered({ compare: 'none', subject: ALL })).clients).toMatchObject({
    rows: [{ scans: 6, before: null }, { scans: 5 }],
    none: { scans: 4, before: null },
  })
})

test('of a source that counts no changes it is what its answer names, and no part at all of other reports', async () => {
  const { source } = organisation
  const vendor = (names: boolean): ReportSource => ({
    ...source,
    describe: async () => ({ ...(await source.describe()), countsChanges: false }),
    async client(id, question) {
      const answer = await source.client(id, question)
      const { campaigns, ...data } = answer.data
      return { ...answer, data: { ...data, ...(names && campaigns && { campaigns }) } }
    },
  })
  expect((await gathered({ source: vendor(true) })).campaigns).toMatchObject({
    rows: [{ id: 'spring', scans: 3, before: null }],
    total: 6,
    none: { scans: 1, before: null },
    others: { scans: 2, before: null },
  })
  expect((await gathered({ source: vendor(false) })).campaigns).toBeNull()
  expect(await gathered({ subject: { kind: 'campaign', id: 'spring' } })).not.toHaveProperty('campaigns')
  expect(await gathered()).not.toHaveProperty('clients')
  expect(await gathered({ subject: ALL, source: vendor(true) })).toMatchObject({
    clients: null,
    campaigns: null,
    bestCodes: null,
    places: { countries: { rows: [{ id: 'DE', scans: 15 }], total: 15 }, cities: null },
    devices: { rows: [{ id: 'Mobile', scans: 15 }], total: 15 },
    referrers: null,
  })
})

test('the file has a row for each, and what was counted anew is told', async () => {
  const content = contentOf({ ...edits, sections: ['campaigns'] }, await gathered(), null)
  const rows = reportTable(content, 'hash', 1).rows.filter(([section]) => section === 'campaigns')
  expect(rows).toEqual([
    ['campaigns', 'spring', 'The spring', 3, 1],
    ['campaigns', 'autumn', 'The autumn', 0, 2],
    ['campaigns', 'no_campaign', 'No campaign', 1, 4],
    ['campaigns', 'campaigns_not_shown', 'Campaigns not shown here', 2, 1],
  ])
  const campaigns = { ...content.campaigns!, none: { scans: 2, before: 4 } }
  expect(differencesBetween(content, { ...content, campaigns })).toEqual([
    { section: 'campaigns', key: '', name: '', before: 1, after: 2 },
  ])
})

test('of all the file has clients and campaigns, and the figures of a part that another version has anew are told', async () => {
  const sections = ['clients', 'campaigns'] as const
  const content = contentOf({ ...edits, sections: [...sections] }, await gathered({ subject: ALL }), null)
  const { rows } = reportTable(content, 'hash', 1)
  expect(rows).toContainEqual(['report', 'about', 'All QR codes', null, null])
  expect(rows.filter(([section]) => sections.some((name) => name === section))).toEqual([
    ['clients', 'north', 'north', 6, 8],
    ['clients', 'south', 'south', 5, 0],
    ['clients', 'no_client', 'No client', 4, 3],
    ['campaigns', 'fair', 'The fair', 7, 1],
    ['campaigns', 'spring', 'The spring', 3, 1],
    ['campaigns', 'autumn', 'The autumn', 0, 2],
    ['campaigns', 'no_campaign', 'No campaign', 5, 7],
  ])
  const clients = { ...content.clients!, rows: [{ ...content.clients!.rows[0]!, scans: 9 }], count: 1 }
  expect(differencesBetween(content, { ...content, clients })).toEqual([
    { section: 'clients', key: 'north', name: 'north', before: 6, after: 9 },
    { section: 'clients', key: 'south', name: 'south', before: 5, after: 0 },
  ])
})

test('a draft from before there was such a part has none until its figures are read anew', () => {
  const content = contentOf({ ...edits, sections: ['campaigns', 'figures'] }, GATHERED, null)
  expect(content.sections).toEqual(['figures'])
  expect(content).not.toHaveProperty('campaigns')
})
