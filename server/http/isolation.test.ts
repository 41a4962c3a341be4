/**
 * Isolation, proved: every route under `/api`, asked by guests of each kind of scope for what is theirs, what is another's,
 * what there is not and the whole. A route that nobody has listed here fails the test, so that a new one joins it.
 */
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartScope } from '#contract/scope.ts'
import type { Access } from '#server/access/access.ts'
import type { MadeOrganisation } from '#server/testing/organisation.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'
import {
  FOREIGN,
  OWN_CAMPAIGN_SCANS,
  OWN_POSTER_SCANS,
  OWN_SCANS,
  makeTwoClients,
} from '#server/testing/two-clients.ts'
import { openAnnotations } from '#server/state/annotations.ts'

const IDS = {
  qr: ['quillon-poster', 'quillon-shared', 'zebrafink-poster', 'zebrafink-shared-code', 'zebrafink-stray', 'nothing'],
  campaign: ['quillon-spring', 'zebrafink-shared', 'zebrafink-autumn', 'nothing'],
  client: ['quillon', 'zebrafink', 'nothing'],
}
type Kind = keyof typeof IDS
const kinds = Object.keys(IDS) as Kind[]

const MAY = 'from=2026-05-01&to=2026-05-31'
const subjects = [
  'subject=organisation',
  ...kinds.flatMap((kind) => IDS[kind].map((id) => `subject=${kind}&id=${encodeURIComponent(id)}`)),
]

/** What to ask of each route that answers figures, by its pattern. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  '/api/reporting/summary': ['?period=month', '?period=year&compare=previous', '?period=month&country=NZ'],
  '/api/reporting/qrs': [''],
  '/api/reporting/campaigns': [''],
  '/api/reporting/clients': [''],
  ...Object.fromEntries(
    kinds.map((kind) => [
      `/api/reporting/${kind}/:id`,
      IDS[kind].flatMap((id) =>
        ['?period=month&compare=previous', '?period=year&bots=include', '?period=month&country=NZ&city=Wanaka'].map(
          (query) => `/${id}${query}`,
        ),
      ),
    ]),
  ),
  '/api/history': subjects.map((subject) => `?${subject}&${MAY}`),
  '/api/rhythm': subjects.map((subject) => `?${subject}&${MAY}`),
  '/api/changes': subjects.flatMap((subject) =>
    ['qr', 'campaign', 'country', 'city', 'device', 'referrer'].map(
      (by) => `?${subject}&by=${by}&period=month&compare=previous`,
    ),
  ),
  '/api/qr-days': [`?${IDS.qr.map((id) => `id=${id}`).join('&')}`],
  '/api/watch-list': ['', '?oneCampaign=include'],
  '/api/annotations': [''],
  '/api/annotations/:id': ['/some-note'],
  '/api/pulse': [''],
  '/api/status': [''],
  '/api/session': [''],
  '/api/openapi.json': [''],
}

/** Not the dashboard's: the external API asks for a key, which no guest has. */
const EXTERNAL = '/api/v1/external/reporting/'

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeTwoClients()
})
afterAll(() => organisation.remove())

function appFor(scope: PartScope | undefined): Hono {
  const annotations = openAnnotations(stateInMemory(), () => NOW)
  annotations.add({ date: '2026-05-04', text: 'Posters of Zebrafink are up' })
  const guest: Access = { by: 'link', id: '', name: '', role: 'guest', scope: scope ?? { kind: 'everything' } }
  return testApp({
    source: organisation.source,
    annotations,
    guests: { identify: () => (scope === undefined ? undefined : guest) },
  })
}

const app = appFor.bind(undefined)

/** Patterns of all routes under `/api` that a method answers. */
function patterns(): string[] {
  const routes = app(undefined).routes.filter(
    ({ path }) => path.startsWith('/api') && !path.endsWith('*') && path !== '/api',
  )
  return [...new Set(routes.map(({ path }) => path.replace(/\/$/, '')))].filter((path) => !path.startsWith(EXTERNAL))
}

const asked = Object.entries(QUESTIONS).flatMap(([pattern, questions]) =>
  questions.map((question) => pattern.replace('/:id', '') + question),
)

/** The whole answer as it goes over the wire, headers included. */
async function wire(guest: Hono, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await guest.request(`http://127.0.0.1:4310${path}`, { headers: { Host: '127.0.0.1:4310' } })
  // How long an answer is says nothing of anybody, and may be any number.
  const headers = [...answer.headers].filter(([name]) => name !== 'content-length')
  return { status: answer.status, text: `${JSON.stringify(headers)}\n${await answer.text()}` }
}

test('every route is listed here', () => {
  expect(patterns().toSorted()).toEqual(Object.keys(QUESTIONS).toSorted())
})

test('who may see everything finds what is Zebrafink’s, so that its absence means something', async () => {
  const everybody = app(undefined)
  const found = new Set<string>()
  for (const path of asked) {
    const { status, text } = await wire(everybody, path)
    // A question that is put wrongly would prove nothing.
    expect(status, path).not.toBe(400)
    for (const [match] of text.matchAll(new RegExp(FOREIGN, 'gi'))) found.add(match.toLowerCase())
  }
  expect([...found]).toEqual(
    expect.arrayContaining(['zebrafink', 'wanaka', 'nz', 'tv', '911', '3332', '4243', '2087', '6350', '916']),
  )
})

const span = { from: Date.parse('2026-05-01T00:00:00Z'), to: Date.parse('2026-06-01T00:00:00Z') }
const scopes: readonly (readonly [string, PartScope])[] = [
  ['a client', { kind: 'client', id: 'quillon' }],
  ['a campaign', { kind: 'campaign', id: 'quillon-spring' }],
  ['a code', { kind: 'qr', id: 'quillon-shared' }],
  ['a client within May', { kind: 'client', id: 'quillon', span }],
  ['what there is no more', { kind: 'client', id: 'gone' }],
]

describe.each(scopes)('a guest of %s', (_, scope) => {
  test.each(asked)('asks %s and learns nothing of anybody else', async (path) => {
    const { status, text } = await wire(app(scope), path)
    // The words of the question come back where they are wrong; what is looked for is not among them.
    expect(text.replaceAll(path, '')).not.toMatch(FOREIGN)
    expect(status).toBeLessThan(500)
  })

  test('is told the same of what is another’s as of what there is not', async () => {
    const guest = app(scope)
    for (const kind of kinds) {
      const none = await wire(guest, `/api/reporting/${kind}/nothing?period=month`)
      expect(none.status).toBe(404)
      for (const id of IDS[kind].filter((id) => id.startsWith('zebrafink'))) {
        expect(await wire(guest, `/api/reporting/${kind}/${id}?period=month`)).toEqual(none)
      }
    }
  })

  test('changes nothing', async () => {
    for (const [method, path] of [
      ['POST', '/api/annotations'],
      ['PUT', '/api/annotations/some-note'],
      ['DELETE', '/api/annotations/some-note'],
    ] as const) {
      const body = method === 'DELETE' ? undefined : JSON.stringify({ date: '2026-05-04', text: 'Mine' })
      const answer = await ask(app(scope), path, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body !== undefined && { body }),
      })
      expect(answer.status).toBe(403)
    }
  })
})

describe('a guest sees what is theirs, to the scan', () => {
  const month = '?period=month'
  test('a client', async () => {
    const guest = app({ kind: 'client', id: 'quillon' })
    const { body } = await ask(guest, `/api/reporting/client/quillon${month}`)
    expect(body.data.totalScans).toBe(OWN_SCANS)
    expect(body.data.campaigns?.map(({ id, scans }) => [id, scans])).toEqual([['quillon-spring', OWN_CAMPAIGN_SCANS]])
    expect(body.data.qrs).toHaveLength(3)
    const campaign = await ask(guest, `/api/reporting/campaign/quillon-spring${month}`)
    expect(campaign.body.data.aggregatedScans).toBe(OWN_CAMPAIGN_SCANS)
    expect((await ask(guest, `/api/reporting/qr/quillon-shared${month}`)).body.data.totalScans).toBe(5)
    const codes = await ask(guest, '/api/reporting/qrs')
    expect(codes.body.data).toHaveLength(3)
    // The shared campaign is not wholly theirs: neither its page nor its name is.
    expect((await ask(guest, `/api/reporting/campaign/zebrafink-shared${month}`)).status).toBe(404)
  })

  test('a campaign and its codes, but not the client', async () => {
    const guest = app({ kind: 'campaign', id: 'quillon-spring' })
    const { body } = await ask(guest, `/api/reporting/campaign/quillon-spring${month}`)
    expect(body.data.aggregatedScans).toBe(OWN_CAMPAIGN_SCANS)
    const code = await ask(guest, `/api/reporting/qr/quillon-poster${month}`)
    expect(code.body.data).toMatchObject({ totalScans: OWN_POSTER_SCANS, campaign: { id: 'quillon-spring' } })
    expect(code.body.data).not.toHaveProperty('client')
    expect((await ask(guest, `/api/reporting/client/quillon${month}`)).status).toBe(404)
    expect((await ask(guest, `/api/reporting/qr/quillon-shared${month}`)).status).toBe(404)
  })

  test('a client within a span: its dates, and no others, nor totals of all time', async () => {
    const guest = app({ kind: 'client', id: 'quillon', span })
    const own = `/api/reporting/client/quillon`
    expect((await ask(guest, `${own}${month}`)).body.data.totalScans).toBe(OWN_SCANS)
    expect((await ask(guest, `${own}?from=2026-05-02&to=2026-05-03`)).status).toBe(200)
    for (const path of [
      `${own}?period=year`,
      `${own}?period=month&timeLineDate=2026-04-01`,
      // In Auckland May begins twelve hours earlier.
      `${own}?period=month&timezone=Pacific/Auckland`,
      `/api/history?subject=client&id=quillon&from=2026-04-30&to=2026-05-31`,
      '/api/reporting/qrs',
      '/api/reporting/campaigns',
      '/api/reporting/clients',
    ]) {
      expect((await ask(guest, path)).status, path).toBe(403)
    }
  })
})
