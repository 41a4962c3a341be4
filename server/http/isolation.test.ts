/**
 * Isolation, proved: every route under `/api`, asked by guests of each kind of scope for what is theirs, what is another's,
 * what there is not and the whole. A route that nobody has listed here fails the test, so that a new one joins it.
 */
import type { Trends } from '#contract/trends.ts'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASS_HEADER } from '#contract/pass.ts'
import { NOT_SHOWN, type PartScope, type ReportScope, type Scope } from '#contract/scope.ts'
import type { Access } from '#server/access/access.ts'
import type { MadeOrganisation } from '#server/testing/organisation.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { hostToken } from '#server/testing/host-token.ts'
import { ask, stateInMemory, testApp } from '#server/testing/test-app.ts'
import {
  FOREIGN,
  OWN_CAMPAIGN_SCANS,
  OWN_POSTER_SCANS,
  OWN_SCANS,
  makeTwoClients,
} from '#server/testing/two-clients.ts'
import { NO_BRAND } from '#contract/report-brand.ts'
import { openAnnotations } from '#server/state/annotations.ts'
import { openTags } from '#server/state/tags.ts'
import { openEmbeds, type NewEmbed } from '#server/state/embeds.ts'
import { openGoals } from '#server/state/goals.ts'
import { openLinkPasses } from '#server/state/link-passes.ts'
import { openLinks, type NewLink } from '#server/state/links.ts'
import { openReports, type Draft, type Reports } from '#server/state/reports.ts'
import { approveReport } from '#server/use-cases/reports/reports.ts'
import { GATHERED } from '#server/use-cases/reports/testing/content.ts'

const IDS = {
  qr: ['quillon-poster', 'quillon-shared', 'zebrafink-poster', 'zebrafink-shared-code', 'zebrafink-stray', 'nothing'],
  campaign: ['quillon-spring', 'zebrafink-shared', 'zebrafink-autumn', 'nothing'],
  client: ['quillon', 'zebrafink', 'nothing'],
}
type Kind = keyof typeof IDS
const kinds = Object.keys(IDS) as Kind[]

/** The report of Quillon that is shared in its second version, one of Zebrafink, and none. */
const REPORTS = ['quillon-report', 'zebrafink-report', 'nothing']
const SHARED: ReportScope = { kind: 'report', id: 'quillon-report', version: 2 }
const VERSIONS = ['', '?version=1', '?version=2', '?version=3', '?version=4']

const MAY = 'from=2026-05-01&to=2026-05-31'
/** Of days on either side of which scans are known: against a month before the first one nothing is told. */
const DAYS = 'from=2026-05-09&to=2026-05-13&compare=custom&compareFrom=2026-05-03&compareTo=2026-05-07'
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
    ['qr', 'campaign', 'client', 'country', 'city', 'device', 'referrer'].map((by) => `?${subject}&by=${by}&${DAYS}`),
  ),
  '/api/ranking': ['qr', 'campaign', 'client'].flatMap((by) => [
    `?by=${by}&period=month&compare=previous`,
    `?by=${by}&period=month&country=NZ`,
  ]),
  '/api/breakdowns': [
    '?subject=organisation&period=month',
    ...(['campaign', 'client'] as const).flatMap((kind) =>
      IDS[kind].map((id) => `?subject=${kind}&id=${id}&period=month`),
    ),
  ],
  '/api/days': [`?of=qr&${IDS.qr.map((id) => `id=${id}`).join('&')}`, '?of=campaign', '?of=client'],
  '/api/trends': [''],
  '/api/watch-list': ['', '?oneCampaign=include'],
  '/api/tags': [''],
  '/api/tags/scans': [`?subject=organisation&${MAY}`, `?subject=client&id=${IDS.client[0]}&${MAY}`],
  '/api/annotations': [''],
  '/api/annotations/:id': ['/some-note'],
  '/api/goals': [''],
  '/api/goals/:kind/:id': kinds.flatMap((kind) => IDS[kind].map((id) => `/${kind}/${id}`)),
  '/api/reports': [''],
  '/api/reports/:id': REPORTS.flatMap((id) => VERSIONS.map((version) => `/${id}${version}`)),
  ...Object.fromEntries(
    ['content', 'csv', 'pdf', 'refresh', 'approve', 'run-again', 'archive'].map((name) => [
      `/api/reports/:id/${name}`,
      REPORTS.flatMap((id) => VERSIONS.map((version) => `/${id}/${name}${version}`)),
    ]),
  ),
  '/api/reports/:id/mailings': ['/some-report/mailings'],
  '/api/reports/:id/mailings/:mailing/retry': ['/some-report/mailings/some-mailing/retry'],
  '/api/schedules': [''],
  '/api/schedules/:id': ['/some-schedule'],
  '/api/schedules/:id/pause': ['/some-schedule/pause'],
  '/api/watch-mails': [''],
  '/api/watch-mails/:id': ['/some-watch-mail'],
  '/api/watch-mails/:id/pause': ['/some-watch-mail/pause'],
  '/api/pulse': [''],
  '/api/keys': [''],
  '/api/keys/:id': ['/some-key'],
  '/api/links': [''],
  '/api/links/open': [''],
  '/api/links/:id': ['/some-link'],
  '/api/links/:id/address': ['/some-link/address'],
  '/api/links/:id/look-at-page': ['/some-link/look-at-page'],
  '/api/embeds': [''],
  '/api/embeds/open': [''],
  '/api/embeds/:id': ['/some-embed'],
  '/api/embeds/:id/secret': ['/some-embed/secret'],
  '/api/embeds/:id/preview': ['/some-embed/preview'],
  '/api/embeds/:id/look-at-page': ['/some-embed/look-at-page'],
  '/api/embeds/:id/check-token': ['/some-embed/check-token'],
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

function appFor(scope: Scope | undefined): Hono {
  const annotations = openAnnotations(stateInMemory(), () => NOW)
  annotations.add({ date: '2026-05-04', text: 'Posters of Zebrafink are up' })
  const guest: Access = { by: 'link', id: '', name: '', role: 'guest', scope: scope ?? { kind: 'everything' } }
  const tags = openTags(stateInMemory())
  tags.change({ codes: [...IDS.qr], add: ['Seen by Zebrafink'], remove: [] })
  const goals = openGoals(stateInMemory())
  const may = { scans: 9000, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC' }
  for (const kind of kinds) for (const id of IDS[kind]) goals.set({ kind, id }, may)
  return testApp({
    source: organisation.source,
    annotations,
    tags,
    goals,
    reports: reportsOfBoth(),
    printer: { canPrint: true, print: ({ id, version }) => Promise.resolve(bytesOf(`%PDF of ${id}, ${version}`)) },
    guests: { identify: () => (scope === undefined ? undefined : guest) },
  })
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))

/**
 * The reports that are asked for, by these ids. Of Quillon's report the second version of four is what can be shared; the
 * others, of which the last is a draft, name Zebrafink, and so does the one report of Zebrafink.
 */
function reportsOfBoth(): Reports {
  const reports = openReports(stateInMemory(), () => NOW)
  const approve = (id: string) => approveReport(reports, id, 1, { by: 'Ann', now: NOW })
  const quillons = reports.create(reportOf('Quillon', 'The first: Zebrafink did better'))
  approve(quillons)
  reports.addDraft(quillons, 2, reportOf('Quillon', 'A good month'))
  approve(quillons)
  reports.addDraft(quillons, 3, reportOf('Quillon', 'The third: Zebrafink did better'))
  approve(quillons)
  reports.addDraft(quillons, 4, reportOf('Quillon', 'The fourth: Zebrafink did better'))
  const zebrafinks = reports.create(reportOf('Zebrafink', ''))
  approve(zebrafinks)
  const ids = new Map([
    ['quillon-report', quillons],
    ['zebrafink-report', zebrafinks],
  ])
  const idOf = (id: string) => ids.get(id) ?? id
  return {
    ...reports,
    versions: (id) => reports.versions(idOf(id)),
    approvedLabel: (id, number) => reports.approvedLabel(idOf(id), number),
  }
}

const GOAL_OF_ZEBRAFINK = {
  asOf: '2026-05-15T12:00:00.000Z',
  scans: 9000,
  from: '2026-05-01',
  to: '2026-05-31',
  timezone: 'Zebrafink',
  at: '2026-05-15T12:00:00.000Z',
  progress: {
    state: 'going' as const,
    scans: 1,
    unknownDays: 0,
    timePassed: 0.5,
    reachedOn: null,
    expected: 2,
    paceDays: 28,
    knownFrom: null,
    knownUntil: null,
  },
}

const reportOf = (name: 'Quillon' | 'Zebrafink', commentary: string): Draft => ({
  definition: {
    subject: { kind: 'client', id: name.toLowerCase() },
    from: '2026-05-01',
    to: '2026-05-31',
    timezone: 'UTC',
    weekStart: 'monday',
    compare: 'none',
    match: 'date',
    title: `${name} in May`,
    language: 'en',
    sections: ['figures', 'commentary'],
    commentary,
    brand: NO_BRAND,
  },
  // No section shows the goal.
  gathered: { ...GATHERED, goal: GOAL_OF_ZEBRAFINK, subject: { kind: 'client', name, codes: [] } },
})

const app = appFor.bind(undefined)

/** Patterns of all routes under `/api` that a method answers. */
function patterns(): string[] {
  const routes = app(undefined).routes.filter(
    ({ path }) => path.startsWith('/api') && !path.endsWith('*') && path !== '/api',
  )
  return [...new Set(routes.map(({ path }) => path.replace(/\/$/, '')))].filter((path) => !path.startsWith(EXTERNAL))
}

const asked = Object.entries(QUESTIONS).flatMap(([pattern, questions]) =>
  questions.map((question) => pattern.replace(/\/:.*/, '') + question),
)

/** The whole answer as it goes over the wire, headers included. */
async function wire(
  guest: Hono,
  path: string,
  { pass, host = '127.0.0.1:4310' }: { readonly pass?: string; readonly host?: string } = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await guest.request(`http://127.0.0.1:4310${path}`, {
    headers: { Host: host, ...(pass !== undefined && { [PASS_HEADER]: pass }) },
  })
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
const parts: readonly (readonly [string, PartScope])[] = [
  ['a client', { kind: 'client', id: 'quillon' }],
  ['a campaign', { kind: 'campaign', id: 'quillon-spring' }],
  ['a code', { kind: 'qr', id: 'quillon-shared' }],
  ['a client within May', { kind: 'client', id: 'quillon', span }],
  ['what there is no more', { kind: 'client', id: 'gone' }],
]
const scopes: readonly (readonly [string, Scope])[] = [
  ...parts,
  ['a report', SHARED],
  ['a draft of a report', { ...SHARED, version: 4 }],
  ['a report that there is no more', { ...SHARED, id: 'gone' }],
]

describe.each(scopes)('a guest of %s', (_, scope) => {
  let guest: Hono
  beforeAll(() => {
    guest = app(scope)
  })

  test.each(asked)('asks %s and learns nothing of anybody else', async (path) => {
    const { status, text } = await wire(guest, path)
    // The words of the question come back where they are wrong; what is looked for is not among them.
    expect(text.replaceAll(path, '')).not.toMatch(FOREIGN)
    expect(status).toBeLessThan(500)
  })
})

const WHOLE = { kind: 'organisation' } as const

test('a guest of a campaign that two clients have codes in hears of neither by name', async () => {
  const path = `/api/changes?subject=campaign&id=zebrafink-shared&by=client&${DAYS}`
  // Of 911 scans on twelve days the last has 75, all others 76; of five each of the first days has one.
  expect((await ask(app(undefined), path)).body.data).toMatchObject({
    fell: [
      { id: 'quillon', scans: 0, before: 4 },
      { id: 'zebrafink', scans: 379, before: 380 },
    ],
  })
  const { status, text } = await wire(app({ kind: 'campaign', id: 'zebrafink-shared' }), path)
  expect(status).toBe(200)
  expect(text).toContain('"fell":[]')
  expect(text).not.toMatch(/quillon|zebrafink/i)
})

test.each<readonly [string, Scope]>([...scopes, ['the organisation', WHOLE]])(
  'a guest of %s changes nothing',
  async (_, scope) => {
    const guest = app(scope)
    for (const [method, path] of [
      ['POST', '/api/tags'],
      ['POST', '/api/annotations'],
      ['PUT', '/api/annotations/some-note'],
      ['DELETE', '/api/annotations/some-note'],
      ['PUT', '/api/goals/client/quillon'],
      ['DELETE', '/api/goals/client/quillon'],
      ['POST', '/api/keys'],
      ['DELETE', '/api/keys/some-key'],
      ['POST', '/api/links'],
      ['PATCH', '/api/links/some-link'],
      ['DELETE', '/api/links/some-link'],
      ['POST', '/api/links/some-link/address'],
      ['POST', '/api/links/some-link/look-at-page'],
      ['POST', '/api/embeds'],
      ['PATCH', '/api/embeds/some-embed'],
      ['DELETE', '/api/embeds/some-embed'],
      ['POST', '/api/embeds/some-embed/secret'],
      ['POST', '/api/embeds/some-embed/preview'],
      ['POST', '/api/schedules'],
      ['PUT', '/api/schedules/some-schedule'],
      ['DELETE', '/api/schedules/some-schedule'],
      ['POST', '/api/schedules/some-schedule/pause'],
      ['POST', '/api/watch-mails'],
      ['PUT', '/api/watch-mails/some-watch-mail'],
      ['DELETE', '/api/watch-mails/some-watch-mail'],
      ['POST', '/api/watch-mails/some-watch-mail/pause'],
      ['POST', '/api/embeds/some-embed/look-at-page'],
      ['POST', '/api/embeds/some-embed/check-token'],
      ['POST', '/api/reports'],
      ['PUT', '/api/reports/quillon-report'],
      ['DELETE', '/api/reports/quillon-report'],
      ...['refresh', 'approve', 'run-again', 'archive', 'mailings', 'mailings/some-mailing/retry'].map(
        (name) => ['POST', `/api/reports/quillon-report/${name}`] as const,
      ),
    ] as const) {
      const body = method === 'DELETE' ? undefined : JSON.stringify({ date: '2026-05-04', text: 'Mine' })
      const answer = await ask(guest, path, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body !== undefined && { body }),
      })
      expect(answer.status).toBe(403)
    }
  },
)

describe('a guest of the organisation', () => {
  // One document, or one for each line.
  const linesOf = (text: string) =>
    (text.includes('ndjson') ? text.trim().split('\n') : [text.slice(text.indexOf('\n'))]).map(
      // Owners that are none may be left out.
      (line) => JSON.parse(line, (_, value: unknown) => value ?? undefined) as unknown,
    )
  const isFigure = (path: string) =>
    /^\/api\/(reporting|history|rhythm|changes|ranking|breakdowns|days|trends)\b/.test(path)

  test('sees the figures of all as those do who work here', async () => {
    const [guest, everybody] = [app(WHOLE), app(undefined)]
    const figures = asked.filter(isFigure)
    expect(figures.length).toBeGreaterThan(100)
    for (const path of figures) {
      const [theirs, ours] = [await wire(guest, path), await wire(everybody, path)]
      expect({ status: theirs.status, figures: linesOf(theirs.text) }, path).toEqual({
        status: ours.status,
        figures: linesOf(ours.text),
      })
    }
    // 12 + 3 + 5 + 911 + 3,332 + 2,087, by the table of the two clients.
    expect((await ask(guest, '/api/reporting/summary?period=month')).body.data.totalScans).toBe(6350)
  })

  test('and nothing of what stands behind them', async () => {
    const guest = app(WHOLE)
    const told = ['/api/annotations', '/api/tags', '/api/status', '/api/session', '/api/openapi.json']
    for (const path of asked.filter((path) => !isFigure(path) && !path.endsWith('/open'))) {
      const { status, text } = await wire(guest, path)
      // What is only changed is read by nobody.
      expect(told.includes(path) ? [200] : [403, 405], path).toContain(status)
      expect(text.replaceAll(path, ''), path).not.toMatch(FOREIGN)
    }
    expect((await ask(guest, '/api/annotations')).body.data).toEqual([])
    expect((await ask(guest, '/api/tags')).body.data).toEqual([])
  })

  test('within a span has its dates, and no others, nor totals of all time', async () => {
    const guest = app({ ...WHOLE, span })
    expect((await ask(guest, '/api/reporting/summary?period=month')).body.data.totalScans).toBe(6350)
    expect((await ask(guest, '/api/reporting/client/zebrafink?period=month')).body.data.totalScans).toBe(4243)
    for (const path of [
      '/api/reporting/summary?period=year',
      '/api/reporting/client/zebrafink?period=year',
      '/api/history?subject=organisation&from=2026-04-30&to=2026-05-31',
      '/api/reporting/qrs',
      '/api/reporting/campaigns',
      '/api/reporting/clients',
    ]) {
      expect((await ask(guest, path)).status, path).toBe(403)
    }
  })
})

test.each(parts)('a guest of %s is told the same of what is another’s as of what there is not', async (_, scope) => {
  const guest = app(scope)
  for (const kind of kinds) {
    const none = await wire(guest, `/api/reporting/${kind}/nothing?period=month`)
    expect(none.status).toBe(404)
    for (const id of IDS[kind].filter((id) => id.startsWith('zebrafink'))) {
      expect(await wire(guest, `/api/reporting/${kind}/${id}?period=month`)).toEqual(none)
    }
  }
})

describe('a guest of a report', () => {
  const files = ['', '/content', '/csv', '/pdf']

  test('reads the version that is shared, in all its forms, by its number or without', async () => {
    const guest = app(SHARED)
    for (const version of ['', '?version=2']) {
      const { body } = await ask(guest, `/api/reports/quillon-report${version}`)
      expect(body.data).toMatchObject({
        version: { number: 2, state: 'approved' },
        // Not that there are others, older or newer.
        versions: [{ number: 2 }],
        since: null,
        edits: null,
        mayChange: false,
        canPrint: true,
        content: { title: 'Quillon in May', commentary: 'A good month' },
      })
      for (const [file, words] of [
        ['/content', 'A good month'],
        ['/csv', 'report,version,2,,'],
        ['/pdf', ', 2'],
      ]) {
        const { status, text } = await wire(guest, `/api/reports/quillon-report${file}${version}`)
        expect(status).toBe(200)
        expect(text).toContain(words)
      }
    }
  })

  test('is told the same of another report, version and draft as of what there is not', async () => {
    const guest = app(SHARED)
    for (const file of files) {
      const none = await wire(guest, `/api/reports/nothing${file}`)
      expect(none.status).toBe(404)
      for (const other of [
        `zebrafink-report${file}`,
        `zebrafink-report${file}?version=2`,
        ...[1, 3, 4, 5].map((version) => `quillon-report${file}?version=${version}`),
      ]) {
        expect(await wire(guest, `/api/reports/${other}`), other).toEqual(none)
      }
    }
    // A draft is shared with nobody, even if somebody had made a link to it.
    expect((await wire(app({ ...SHARED, version: 4 }), '/api/reports/quillon-report')).status).toBe(404)
  })

  test('is refused every figure and every list in the same words', async () => {
    const guest = app(SHARED)
    const own = /^\/api\/(reports\/.|annotations|tags$|links\/open|session|openapi)/
    const refused = asked.filter(
      (path) => !own.test(path) && !/^\/api\/(annotations|tags$|keys|links|embeds)/.test(path),
    )
    expect(refused.length).toBeGreaterThan(50)
    for (const path of refused) {
      const { status, text } = await wire(guest, path)
      expect(status, path).toBe(403)
      expect(text, path).toContain(NOT_SHOWN)
    }
  })

  test('who comes by the figures of a client has none of its reports', async () => {
    const guest = app({ kind: 'client', id: 'quillon' })
    for (const file of files) expect((await wire(guest, `/api/reports/quillon-report${file}`)).status).toBe(403)
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
    const trends = (await ask(guest, '/api/trends')).body.data as unknown as Trends
    expect(Object.fromEntries(trends.map(({ id, scans }) => [id, scans]))).toEqual({
      'quillon-poster': OWN_POSTER_SCANS,
      'quillon-flyer': 3,
      'quillon-shared': 5,
    })
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

describe('links, as they are kept, asked for under a name that is not this machine’s', () => {
  const HOST = 'scans.example.com'
  const QUILLON: NewLink = {
    name: 'For Quillon',
    subject: { kind: 'client', id: 'quillon' },
    dates: null,
    expiresAt: null,
    password: null,
    hosts: [],
    createdBy: 'Zebrafink’s own manager',
  }

  /** The app with links in all states: the tokens and passes that are shown, by what has become of them. */
  function appWithLinks() {
    const state = stateInMemory()
    let now = NOW
    const clock = () => now
    const links = openLinks(state, clock)
    const linkPasses = openLinkPasses(state, clock)
    const annotations = openAnnotations(state, clock)
    annotations.add({ date: '2026-05-04', text: 'Posters of Zebrafink are up' })
    const add = (change: Partial<NewLink> = {}) => links.add({ ...QUILLON, ...change })
    const [right, foreign, paused, revoked, renewed] = [
      add(),
      add({ name: 'For Zebrafink', subject: { kind: 'client', id: 'zebrafink' } }),
      add(),
      add(),
      add(),
    ]
    const expired = add({ expiresAt: NOW + 1 })
    const whole = add({ subject: WHOLE, dates: { from: '2026-05-01', to: '2026-05-31', zone: 'UTC' } })
    const guarded = add({ password: Buffer.from('salt and hash') })
    const pass = linkPasses.give(guarded.link)!
    const other = add({ password: Buffer.from('salt and hash') })
    const dead = linkPasses.give(other.link)!
    links.change(paused.link.id, { paused: true })
    links.revoke(revoked.link.id)
    links.readdress(renewed.link.id)
    links.change(other.link.id, { password: Buffer.from('another') })
    now += 1
    const { token } = right
    return {
      app: testApp({ source: organisation.source, links, linkPasses, annotations, clock }),
      good: { token, pass },
      foreign: foreign.token,
      whole: whole.token,
      guarded: guarded.token,
      bad: {
        'an empty one': '',
        'one that never was': `sl_${'A'.repeat(43)}`,
        tampered: token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.slice(-1),
        'cut off': token.slice(0, -1),
        'two at once': `${token}, ${token}`,
        paused: paused.token,
        revoked: revoked.token,
        expired: expired.token,
        'of an old address': renewed.token,
        'a pass of an old password': dead,
      },
    }
  }
  const made = appWithLinks.bind(undefined)
  const isOpen = (path: string) => ['/api/openapi.json', '/api/links/open', '/api/embeds/open'].includes(path)

  test.each(asked.filter((path) => !isOpen(path)))('%s', async (path) => {
    const { app, good, guarded, bad } = made()
    // Whoever shows no pass is not let in by this name at all.
    expect((await wire(app, path, { host: HOST })).status).toBe(403)
    const answers = await Promise.all(
      // Also who could see everything without it: a pass is never overlooked.
      Object.values(bad).map((pass) => wire(app, path, { pass })),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]!.status).toBe(401)
    expect(answers[0]!.text).toContain('This link does not work any more')
    expect(answers[0]!.text).not.toMatch(FOREIGN)

    const withoutPassword = await wire(app, path, { pass: guarded, host: HOST })
    expect(withoutPassword.status).toBe(401)
    expect(withoutPassword.text).toContain('"door":"password"')

    const [byToken, byPass] = await Promise.all([
      wire(app, path, { pass: good.token, host: HOST }),
      wire(app, path, { pass: good.pass, host: HOST }),
    ])
    expect(byPass).toEqual(byToken)
    expect(byToken.status).not.toBe(401)
    expect(byToken.text.replaceAll(path, '')).not.toMatch(FOREIGN)
  })

  test('the other client’s link sees what is theirs, so that it is the links that tell them apart', async () => {
    const { app, good, foreign } = made()
    const path = '/api/reporting/client/zebrafink?period=month'
    expect((await wire(app, path, { pass: good.token, host: HOST })).status).toBe(404)
    expect((await wire(app, path, { pass: foreign, host: HOST })).text).toContain('4243')
  })

  test('the organisation’s link alone sees the whole, in its dates', async () => {
    const { app, good, foreign, whole } = made()
    const path = '/api/reporting/summary?period=month'
    for (const pass of [good.token, good.pass, foreign]) {
      expect((await wire(app, path, { pass, host: HOST })).status).toBe(403)
    }
    expect((await wire(app, path, { pass: whole, host: HOST })).text).toContain('6350')
    expect((await wire(app, '/api/reporting/summary?period=year', { pass: whole, host: HOST })).status).toBe(403)
  })

  test('a pass in the address is none', async () => {
    const { app, good } = made()
    const path = `/api/reporting/client/quillon?period=month&${PASS_HEADER}=${good.token}&pass=${good.token}`
    expect((await wire(app, path, { host: HOST })).status).toBe(403)
  })

  test('open tells nothing of anybody else, and nothing at all of what is no good', async () => {
    const { app, good, bad } = made()
    const open = async (token: string) => {
      const answer = await app.request(`http://${HOST}/api/links/open`, {
        method: 'POST',
        headers: { Host: HOST, 'Content-Type': 'application/json' },
        body: JSON.stringify({ token }),
      })
      return { status: answer.status, text: await answer.text() }
    }
    const right = await open(good.token)
    expect(right.status).toBe(200)
    expect(JSON.parse(right.text)).toMatchObject({
      data: { subject: { kind: 'client', id: 'quillon', name: 'Quillon' } },
    })
    expect(right.text).not.toMatch(FOREIGN)
    const answers = await Promise.all(Object.values(bad).map((token) => open(token)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]!.status).toBe(401)
  })
})

describe('embeds, asked for by tokens that hosts have signed, under a name that is not this machine’s', () => {
  const HOST = 'scans.example.com'
  const QUILLON: NewEmbed = { name: 'Intranet', show: { kind: 'client', id: 'quillon' }, hosts: [], createdBy: '' }

  /** The app with embeds in all states: the tokens that are shown, by what is wrong with them. */
  function appWithEmbeds() {
    const clock = () => NOW
    const state = stateInMemory()
    const embeds = openEmbeds(state, clock)
    const annotations = openAnnotations(state, clock)
    annotations.add({ date: '2026-05-04', text: 'Posters of Zebrafink are up' })
    const add = (change: Partial<NewEmbed> = {}) => embeds.add({ ...QUILLON, ...change })
    const seconds = Math.floor(NOW / 1000)
    const sign = ({ id, secret }: { id: string; secret: string }, payload: object = {}, header?: object) =>
      hostToken({ embed: id, secret }, { exp: seconds + 300, ...payload }, header)
    const [mine, any, paused, ended, renewed] = [add(), add({ show: null }), add(), add(), add()]
    const foreign = add({ show: { kind: 'client', id: 'zebrafink' } })
    embeds.change(paused.id, { paused: true })
    embeds.end(ended.id)
    embeds.renewSecret(renewed.id)
    const right = sign(mine)
    const payloadOf = (token: string) => token.split('.')[1]!
    return {
      app: testApp({ source: organisation.source, embeds, annotations, clock }),
      right,
      foreign: sign(foreign),
      bad: {
        expired: sign(mine, { exp: seconds }),
        'of too long a life': sign(mine, { exp: seconds + 3601 }),
        'without an end': sign(mine, { exp: undefined }),
        'not yet good': sign(mine, { nbf: seconds + 1 }),
        'signed with the secret of another embed': sign({ ...mine, secret: foreign.secret }),
        'of another embed, said to be for this one': sign(foreign, {}, { kid: mine.id }),
        tampered: right.replace(payloadOf(right), payloadOf(sign(mine, { exp: seconds + 301 }))),
        'cut off': right.slice(0, -1),
        unsigned: sign(mine, {}, { alg: 'none' }),
        'signed by another algorithm': sign(mine, {}, { alg: 'HS512' }),
        'said to be signed by a key pair': sign(mine, {}, { alg: 'RS256' }),
        'for no embed': sign(mine, {}, { kid: undefined }),
        'for what is no name': sign(mine, {}, { kid: {} }),
        'for what never was': sign(mine, {}, { kid: 'em_nothing' }),
        'for another client than the embed’s': sign(mine, { show: { kind: 'client', id: 'zebrafink' } }),
        'for everything, of an embed of one client': sign(mine, { show: { kind: 'organisation' } }),
        'that does not say what it shows': sign(any),
        'with a misspelt lock': sign(mine, { locked: { contry: 'PT' } }),
        paused: sign(paused),
        ended: sign(ended),
        'signed with nothing': sign({ ...ended, secret: '' }),
        'of a secret of before': sign(renewed),
      },
    }
  }
  const made = appWithEmbeds.bind(undefined)
  const isOpen = (path: string) => ['/api/openapi.json', '/api/links/open', '/api/embeds/open'].includes(path)

  test.each(asked.filter((path) => !isOpen(path)))('%s', async (path) => {
    const { app, right, bad } = made()
    expect((await wire(app, path, { host: HOST })).status).toBe(403)
    // Also who could see everything without it: a pass is never overlooked.
    const answers = await Promise.all(Object.values(bad).map((pass) => wire(app, path, { pass })))
    for (const [i, answer] of answers.entries()) expect(answer, Object.keys(bad)[i]).toEqual(answers[0])
    expect(answers[0]!.status).toBe(401)
    expect(answers[0]!.text).not.toMatch(FOREIGN)
    const answer = await wire(app, path, { pass: right, host: HOST })
    expect(answer.status).not.toBe(401)
    expect(answer.text.replaceAll(path, '')).not.toMatch(FOREIGN)
  })

  test('the other client’s token sees what is theirs, so that it is the tokens that tell them apart', async () => {
    const { app, right, foreign } = made()
    const path = '/api/reporting/client/zebrafink?period=month'
    expect((await wire(app, path, { pass: right, host: HOST })).status).toBe(404)
    expect((await wire(app, path, { pass: foreign, host: HOST })).text).toContain('4243')
  })

  test('a token in the address is none', async () => {
    const { app, right } = made()
    const path = `/api/reporting/client/quillon?period=month&token=${right}&${PASS_HEADER}=${right}`
    expect((await wire(app, path, { host: HOST })).status).toBe(403)
  })
})
