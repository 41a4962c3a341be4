/** What a report of a client says of its campaigns, counted by hand. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { NO_BRAND } from '#contract/report-brand.ts'
import { reportAsked } from '#contract/reports.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { figuresOf } from '../within.ts'
import { contentOf } from './content.ts'
import { differencesBetween } from './differences.ts'
import { gather } from './gather.ts'
import { reportTable } from './table.ts'
import { GATHERED } from './testing/content.ts'

const NOW = Date.parse('2026-06-01T08:00:00Z')

/** Code, campaign, client, scans in April and in May. At the fair the south has a code too. */
const CODES = [
  ['poster', 'spring', 'north', 1, 3],
  ['leaf', 'autumn', 'north', 2, 0],
  ['stand', 'fair', 'north', 1, 2],
  ['door', '', 'north', 4, 1],
  ['booth', 'fair', 'south', 0, 5],
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

function gathered({
  compare = 'previous',
  source = organisation.source,
  subject = { kind: 'client', id: 'north' },
} = {}) {
  const asked = v.parse(reportAsked, { subject, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC', compare })
  return gather(asked, { figures: figuresOf(source), now: NOW })
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

test('nothing is said of before where nothing is compared', async () => {
  expect((await gathered({ compare: 'none' })).campaigns).toMatchObject({
    rows: [{ id: 'spring', scans: 3, before: null }],
    count: 1,
    none: { scans: 1, before: null },
    others: { scans: 2, before: null },
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

test('a draft from before there was such a part has none until its figures are read anew', () => {
  const content = contentOf({ ...edits, sections: ['campaigns', 'figures'] }, GATHERED, null)
  expect(content.sections).toEqual(['figures'])
  expect(content).not.toHaveProperty('campaigns')
})
