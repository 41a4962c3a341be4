/**
 * Isolation where SMLLR is the source: the whole way from a guest's question through every route down to the vendor's
 * stand-in, which names what clients own, and for comparison one that does not. Whatever route there is is asked, by itself.
 */
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartScope, Scope } from '#contract/scope.ts'
import type { Access } from '#server/access/access.ts'
import { openAccount, type OpenAccount } from '#server/sources/smllr/testing/open-account.ts'
import { createStandIn, type StandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { twoClientsAccount } from '#server/sources/smllr/testing/two-clients.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'
import { FOREIGN, OWN_CAMPAIGN_SCANS, OWN_SCANS } from '#server/testing/two-clients.ts'

const IDS = {
  qr: ['quillon-poster', 'quillon-shared', 'zebrafink-poster', 'zebrafink-shared-code', 'zebrafink-stray', 'nothing'],
  campaign: ['quillon-spring', 'zebrafink-shared', 'zebrafink-autumn', 'nothing'],
  client: ['quillon', 'zebrafink', 'nothing'],
}
type Kind = keyof typeof IDS
const kinds = Object.keys(IDS) as Kind[]
const everyId = Object.values(IDS).flat()

/** Of routes that need a query: which. All others are asked without one. */
const SUBJECTS = ['subject=organisation', ...kinds.flatMap((kind) => IDS[kind].map((id) => `subject=${kind}&id=${id}`))]
const PERIODS = ['?period=month&compare=previous', '?period=year', '?from=2026-04-20&to=2026-05-10', '?country=NZ']
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/api/reporting/summary': PERIODS,
  ...Object.fromEntries(kinds.map((kind) => [`/api/reporting/${kind}/:id`, PERIODS])),
  '/api/history': SUBJECTS.map((subject) => `?${subject}&from=2026-05-01&to=2026-05-10`),
  '/api/rhythm': SUBJECTS.map((subject) => `?${subject}&from=2026-05-01&to=2026-05-31`),
  '/api/changes': SUBJECTS.flatMap((subject) =>
    ['qr', 'client'].map((by) => `?${subject}&by=${by}&period=month&compare=previous`),
  ),
  '/api/ranking': ['?by=qr&period=month', '?by=campaign&period=month&compare=previous', '?by=client&period=month'],
  '/api/breakdowns': [
    '?subject=organisation&period=month',
    ...(['campaign', 'client'] as const).flatMap((kind) =>
      IDS[kind].map((id) => `?subject=${kind}&id=${id}&period=month`),
    ),
  ],
  '/api/days': [`?of=qr&${IDS.qr.map((id) => `id=${id}`).join('&')}`, '?of=campaign', '?of=client'],
  '/api/trends': [''],
}

/** Two vendors of the same two clients. */
const made: { vendor: StandIn; account: OpenAccount }[] = []
beforeAll(async () => {
  for (const namesOwned of [true, false]) {
    const clock = () => NOW
    const vendor = await createStandIn({ organisation: twoClientsAccount(), clock, limit: Infinity, namesOwned })
    made.push({ vendor, account: openAccount({ vendor, clock, requestsPerMinute: 100_000 }) })
  }
})
afterAll(async () => {
  for (const { vendor, account } of made) {
    await account.close()
    await vendor.close()
  }
})

function appFor(scope: Scope | undefined, { names = true } = {}): Hono {
  const { source } = made[names ? 0 : 1]!.account
  const guest: Access = { by: 'link', id: '', name: '', role: 'guest', scope: scope ?? { kind: 'everything' } }
  return testApp({ source, guests: { identify: () => (scope === undefined ? undefined : guest) } })
}

/** Every address below `/api` that is read, with each id that there is. */
function addresses(): string[] {
  const patterns = appFor(undefined)
    .routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/') && !path.endsWith('*'))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('/api/v1/'))
  return [...new Set(patterns)].flatMap((pattern) => {
    const own = kinds.find((kind) => pattern === `/api/reporting/${kind}/:id`)
    const ids = pattern.includes('/:id') ? (own === undefined ? everyId : IDS[own]) : ['']
    const queries = QUERIES[pattern] ?? ['']
    return ids.flatMap((id) => queries.map((query) => pattern.replace(':id', id).replaceAll(/:\w+/g, 'other') + query))
  })
}

async function wire(app: Hono, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await app.request(`http://127.0.0.1:4310${path}`, { headers: { Host: '127.0.0.1:4310' } })
  const headers = [...answer.headers].filter(([name]) => name !== 'content-length')
  return { status: answer.status, text: `${JSON.stringify(headers)}\n${await answer.text()}` }
}

test('who may see everything finds what is Zebrafink’s, so that its absence means something', async () => {
  const app = appFor(undefined)
  const found = new Set<string>()
  const all = addresses()
  expect(all.length).toBeGreaterThan(100)
  for (const path of all) {
    const { text } = await wire(app, path)
    for (const [match] of text.matchAll(new RegExp(FOREIGN, 'gi'))) found.add(match.toLowerCase())
  }
  expect([...found]).toEqual(expect.arrayContaining(['zebrafink', 'wanaka', 'nz', 'tv', '911', '3332', '6350', '916']))
})

const span = { from: Date.parse('2026-05-01T00:00:00Z'), to: Date.parse('2026-06-01T00:00:00Z') }
const scopes: readonly (readonly [string, PartScope])[] = [
  ['a client', { kind: 'client', id: 'quillon' }],
  ['a client within May', { kind: 'client', id: 'quillon', span }],
  ['a campaign', { kind: 'campaign', id: 'quillon-spring' }],
  ['a code', { kind: 'qr', id: 'quillon-shared' }],
  ['what there is no more', { kind: 'client', id: 'gone' }],
]

describe.each([
  ['that names what clients own', true],
  ['as documented', false],
])('by a vendor %s', (_, names) => {
  test.each(scopes)('a guest of %s learns nothing of anybody else', async (_, scope) => {
    const app = appFor(scope, { names })
    for (const path of addresses()) {
      const { status, text } = await wire(app, path)
      expect(text.replaceAll(path, ''), path).not.toMatch(FOREIGN)
      expect(status, path).toBeLessThan(500)
    }
  })

  test.each(scopes)('a guest of %s is told the same of what is another’s as of what there is not', async (_, scope) => {
    const app = appFor(scope, { names })
    for (const kind of kinds) {
      const none = await wire(app, `/api/reporting/${kind}/nothing?period=month`)
      expect(none.status).toBe(404)
      for (const id of IDS[kind].filter((id) => id.startsWith('zebrafink'))) {
        expect(await wire(app, `/api/reporting/${kind}/${id}?period=month`)).toEqual(none)
      }
    }
  })
})

describe('what a guest does see', () => {
  const MONTH = '?period=month&timezone=UTC'
  const QUILLON: Scope = { kind: 'client', id: 'quillon' }

  test('of a client that names what it owns: its page, its codes, and campaigns that are wholly its own', async () => {
    const app = appFor(QUILLON)
    const { body } = await ask(app, `/api/reporting/client/quillon${MONTH}`)
    expect(body.data.totalScans).toBe(OWN_SCANS)
    expect(body.data.campaigns).toEqual([{ id: 'quillon-spring', name: 'Quillon spring', scans: OWN_CAMPAIGN_SCANS }])
    const code = await ask(app, `/api/reporting/qr/quillon-shared${MONTH}`)
    expect(code.body.data).toMatchObject({ totalScans: 5 })
    const campaign = await ask(app, `/api/reporting/campaign/quillon-spring${MONTH}`)
    expect(campaign.body.data.aggregatedScans).toBe(OWN_CAMPAIGN_SCANS)
    expect((await ask(app, '/api/reporting/qrs')).body.data).toHaveLength(3)
  })

  test('of the organisation, with dates or without: all figures, but nothing of the account', async () => {
    const all = '/api/reporting/summary?period=month&timezone=UTC'
    for (const limits of [{}, { span }]) {
      const app = appFor({ kind: 'organisation', ...limits })
      // 12 + 3 + 5 + 911 + 3,332 + 2,087, by the table of the two clients.
      expect((await ask(app, all)).body.data.totalScans).toBe(6350)
      expect((await ask(app, `/api/reporting/client/zebrafink${MONTH}`)).body.data.totalScans).toBe(4243)
      for (const path of addresses()) {
        const { status, text } = await wire(app, path)
        expect(status, path).toBeLessThan(500)
        expect(text, path).not.toMatch(/keyEnding|"connection"/)
      }
      const lists = await Promise.all(['qrs', 'campaigns', 'clients'].map((list) => ask(app, `/api/reporting/${list}`)))
      expect(lists.map(({ status }) => status)).toEqual('span' in limits ? [403, 403, 403] : [200, 200, 200])
    }
  })

  test('within a span that takes a minute of the vendor’s budget at most', async () => {
    const app = appFor({ kind: 'qr', id: 'quillon-poster' })
    const since = (from: string) => ask(app, `/api/reporting/qr/quillon-poster?from=${from}&to=2026-05-31&timezone=UTC`)
    // June 2021 to May 2026 are sixty months; since 1990 there were 437.
    expect((await since('2021-06-01')).status).toBe(200)
    const { status, body } = await since('1990-01-01')
    expect(status).toBe(400)
    expect((body as unknown as { message: string }).message).toMatch(/asked 437 times about these dates.*at most 60/)
  })

  test('of a client as documented: its own page', async () => {
    const app = appFor(QUILLON, { names: false })
    expect((await ask(app, `/api/reporting/client/quillon${MONTH}`)).body.data.totalScans).toBe(OWN_SCANS)
    expect((await ask(app, `/api/reporting/qr/quillon-poster${MONTH}`)).status).toBe(404)
    expect((await ask(app, `/api/reporting/campaign/quillon-spring${MONTH}`)).status).toBe(404)
    expect((await ask(app, '/api/reporting/qrs')).body.data).toEqual([])
  })

  test('of a campaign as documented: its page, and that of its best code', async () => {
    const app = appFor({ kind: 'campaign', id: 'quillon-spring' }, { names: false })
    const { body } = await ask(app, `/api/reporting/campaign/quillon-spring${MONTH}`)
    expect(body.data.topPerformingQr).toEqual({ id: 'quillon-poster', scans: 12 })
    expect((await ask(app, `/api/reporting/qr/quillon-poster${MONTH}`)).body.data.totalScans).toBe(12)
    expect((await ask(app, `/api/reporting/qr/quillon-flyer${MONTH}`)).status).toBe(404)
  })

  test('of an embed that is locked to some scans: a clear refusal, and no figure', async () => {
    const app = appFor({ ...QUILLON, only: { country: 'PT' } })
    for (const path of [
      `/api/reporting/client/quillon${MONTH}`,
      `/api/reporting/qr/quillon-poster${MONTH}&country=PT`,
      '/api/history?subject=client&id=quillon&from=2026-05-01&to=2026-05-10',
    ]) {
      const { status, body } = await ask(app, path)
      expect(status).toBe(403)
      expect(body.message).toBe(
        'What is shown is limited to some scans only, and SMLLR cannot count those. Whoever shares it must take the limit off.',
      )
    }
  })

  test('while a campaign cannot be asked whose it is: everything else, and of it a 503', async () => {
    const clock = () => NOW
    const vendor = await createStandIn({ organisation: twoClientsAccount(), clock, namesOwned: true })
    const account = openAccount({ vendor, clock, requestsPerMinute: 1000 })
    vendor.fail({ fault: 'missing fields', endpoint: 'campaign' })
    const guest: Access = { by: 'link', id: '', name: '', role: 'guest', scope: QUILLON }
    const app = testApp({ source: account.source, guests: { identify: () => guest } })
    const { body } = await ask(app, `/api/reporting/client/quillon${MONTH}`)
    expect(body).toMatchObject({ data: { totalScans: OWN_SCANS, campaigns: [] }, meta: { refreshing: true } })
    expect((await ask(app, `/api/reporting/qr/quillon-poster${MONTH}`)).status).toBe(200)
    expect((await ask(app, `/api/reporting/campaign/quillon-spring${MONTH}`)).status).toBe(503)
    expect((await ask(app, `/api/reporting/campaign/zebrafink-autumn${MONTH}`)).status).toBe(404)
    await account.close()
    await vendor.close()
  })
})
