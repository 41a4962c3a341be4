import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Link, type LinkMade, type OpenedLink } from '#contract/links.ts'
import { RIGHTS_OF, type Role } from '#contract/session.ts'
import { openSignIn } from '#server/access/open.ts'
import { createLog } from '#server/log.ts'
import { openLinkPasses } from '#server/state/link-passes.ts'
import { openLinks } from '#server/state/links.ts'
import type { MadeOrganisation } from '#server/testing/organisation.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { sendJson } from '#server/testing/send-json.ts'
import { stateInMemory, testApp } from '#server/testing/test-app.ts'
import { makeTwoClients, OWN_SCANS } from '#server/testing/two-clients.ts'

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeTwoClients()
})
afterAll(() => organisation.remove())

let now: number
let app: Hono
let logged: string[]
let role: Role
beforeEach(() => {
  now = NOW
  logged = []
  role = 'manager'
  const clock = () => now
  app = testApp({
    source: organisation.source,
    clock,
    log: createLog({ level: 'debug', format: 'text', clock, write: (line) => logged.push(line) }),
    files: new Map([['/index.en.html', { type: 'text/html', etag: '"1"', plain: Buffer.from('<title>Scanboard') }]]),
    signIn: { ...openSignIn, identify: (c) => ({ ...openSignIn.identify(c), name: 'Ann', role }) },
  })
})

const send = <Data>(method: string, path: string, body?: object, pass?: string) =>
  sendJson<Data>(app, method, path, body, pass)

const CLIENT = { name: 'For Quillon', subject: { kind: 'client', id: 'quillon' } }
const make = async (input: object = {}) => (await send<LinkMade>('POST', '/api/links', { ...CLIENT, ...input })).data
const open = (body: object, pass?: string) => send<OpenedLink>('POST', '/api/links/open', body, pass)
const list = async () => (await send<Link[]>('GET', '/api/links')).data

describe('whoever may share', () => {
  test('makes a link, which is listed with what it shows and by whom it was made, but without its token', async () => {
    const dates = { from: '2026-05-01', to: '2026-05-31', zone: 'Europe/Berlin' }
    const expiresAt = '2026-06-15T00:00:00.000Z'
    const { link, token } = await make({ name: '  For Quillon ', dates, expiresAt, password: 'a long password' })
    expect(token).toMatch(/^sl_/)
    expect(link).toEqual({
      id: link.id,
      name: 'For Quillon',
      subject: { kind: 'client', id: 'quillon', name: 'Quillon' },
      dates,
      expiresAt,
      hasPassword: true,
      hosts: [],
      inMail: false,
      state: 'active',
      createdBy: 'Ann',
      createdAt: new Date(NOW).toISOString(),
      lastUsedAt: null,
      uses: 0,
    })
    const listed = await send('GET', '/api/links')
    expect(listed.data).toEqual([link])
    expect(JSON.stringify(listed)).not.toContain(token.slice(3))
    expect(JSON.stringify(listed)).not.toContain('a long password')
  })

  test('shares campaigns and codes, named as they are called', async () => {
    const campaign = await make({ subject: { kind: 'campaign', id: 'quillon-spring' } })
    const code = await make({ subject: { kind: 'qr', id: 'quillon-poster' } })
    expect(campaign.link.subject.name).toBe('Quillon spring')
    expect(code.link.subject.name).toBe('Title of quillon-poster')
    expect((await open({ token: code.token })).data).toEqual({
      subject: { kind: 'qr', id: 'quillon-poster', name: 'Title of quillon-poster' },
      logo: null,
      dates: null,
      pass: code.token,
    })
  })

  test('shares the organisation, which has neither id nor name', async () => {
    const made = await make({ name: 'For the board', subject: { kind: 'organisation' } })
    const subject = { kind: 'organisation', id: '', name: '' }
    expect(made.link).toMatchObject({ name: 'For the board', subject })
    expect(await list()).toEqual([made.link])
    expect((await send<Link>('PATCH', `/api/links/${made.link.id}`, { name: 'For all' })).data.subject).toEqual(subject)
    expect((await open({ token: made.token })).data).toEqual({ subject, logo: null, dates: null, pass: made.token })
    const summary = '/api/reporting/summary?period=month'
    // 12 + 3 + 5 + 911 + 3,332 + 2,087, by the table of the two clients.
    expect((await send<{ totalScans: number }>('GET', summary, undefined, made.token)).data.totalScans).toBe(6350)
    expect((await send('GET', summary, undefined, (await make()).token)).status).toBe(403)
  })

  test('changes a link, gives it a new address and revokes it', async () => {
    const { link, token } = await make()
    const path = `/api/links/${link.id}`
    expect((await send<Link>('PATCH', path, { paused: true })).data.state).toBe('paused')
    expect((await open({ token })).status).toBe(401)
    expect((await send<Link>('PATCH', path, { paused: false, name: 'Renamed' })).data).toMatchObject({
      name: 'Renamed',
      state: 'active',
    })
    expect((await open({ token })).status).toBe(200)
    const again = await send<LinkMade>('POST', `${path}/address`, {})
    expect((await open({ token })).status).toBe(401)
    expect((await open({ token: again.data.token })).status).toBe(200)
    expect((await send('DELETE', path)).status).toBe(204)
    expect((await open({ token: again.data.token })).status).toBe(401)
    for (const [method, where] of [
      ['DELETE', path],
      ['PATCH', path],
      ['POST', `${path}/address`],
    ] as const) {
      expect((await send(method, where, {})).status).toBe(404)
    }
  })

  test.each<[string, object, string]>([
    ['without a name', { name: ' ' }, 'name is " ", but it must be a text of 1 to 80 characters'],
    [
      'of the whole',
      { subject: { kind: 'everything', id: 'x' } },
      'must have a kind, one of organisation, client, campaign, qr, report',
    ],
    [
      'with dates the wrong way round',
      { dates: { from: '2026-05-02', to: '2026-05-01', zone: 'UTC' } },
      'must not end',
    ],
    ['in no zone', { dates: { from: '2026-05-01', to: '2026-05-02', zone: 'Mars' } }, 'must be an IANA time zone'],
    ['that has expired', { expiresAt: '2020-01-01T00:00:00Z' }, 'must lie in the future'],
    ['without a real password', { password: 'short7!' }, 'password must have 8 to 200 characters.'],
  ])('is told what is wrong with one %s', async (_, input, words) => {
    const { status, message } = await send('POST', '/api/links', { ...CLIENT, ...input })
    expect(status).toBe(400)
    expect(message).toContain(words)
    expect(message + logged.join('')).not.toContain('short7!')
    expect(await list()).toEqual([])
  })

  test('cannot share what there is not', async () => {
    expect((await send('POST', '/api/links', { ...CLIENT, subject: { kind: 'client', id: 'gone' } })).status).toBe(404)
  })
})

test.each(['viewer', 'guest'] as const)('a %s neither sees nor makes links', async (who) => {
  await make()
  role = who
  expect(RIGHTS_OF[who]).not.toContain('share')
  expect((await send('GET', '/api/links')).status).toBe(403)
  expect((await send('POST', '/api/links', CLIENT)).status).toBe(403)
})

test('another site’s page makes no link and opens none', async () => {
  for (const path of ['/api/links', '/api/links/open']) {
    const answer = await app.request(`http://127.0.0.1:4310${path}`, {
      method: 'POST',
      headers: { Host: '127.0.0.1:4310', 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' },
      body: JSON.stringify({ ...CLIENT, token: 'sl_' }),
    })
    expect(answer.status).toBe(403)
  }
})

describe('a guest', () => {
  const clientAs = (pass: string, query = 'period=month') =>
    send<{ totalScans: number }>('GET', `/api/reporting/client/quillon?${query}`, undefined, pass)

  test('opens a link and reads its figures; openings are counted, requests are not', async () => {
    const { token } = await make()
    const { data } = await open({ token })
    expect(data).toEqual({
      subject: { kind: 'client', id: 'quillon', name: 'Quillon' },
      logo: null,
      dates: null,
      pass: token,
    })
    now += 61_000
    expect((await clientAs(token)).data.totalScans).toBe(OWN_SCANS)
    expect((await clientAs(token)).data.totalScans).toBe(OWN_SCANS)
    expect(await list()).toMatchObject([{ uses: 1, lastUsedAt: new Date(now).toISOString() }])
  })

  test('is let in where nothing can be written down, as on a full disk; the opening is not counted', async () => {
    const state = stateInMemory()
    const clock = () => now
    const links = openLinks(state, clock)
    app = testApp({ source: organisation.source, clock, links, linkPasses: openLinkPasses(state, clock) })
    const { token } = await make()
    state.exec('PRAGMA query_only = ON')
    expect((await open({ token })).status).toBe(200)
    expect((await clientAs(token)).data.totalScans).toBe(OWN_SCANS)
    expect(links.list()).toMatchObject([{ uses: 0, lastUsedAt: null }])
  })

  test('is a guest and nobody else to the session', async () => {
    const { token } = await make()
    const { data } = await send('GET', '/api/session', undefined, token)
    expect(data).toEqual({ by: 'link', name: '', role: 'guest', rights: [], canSignOut: false })
  })

  test('sees the dates of the link in its zone, and no others', async () => {
    // 4 and 5 May: each client code is scanned once a day at 10:00 UTC, by the table of the two clients.
    const dates = { from: '2026-05-04', to: '2026-05-05', zone: 'Pacific/Auckland' }
    const { token } = await make({ dates })
    expect((await open({ token })).data.dates).toEqual(dates)
    const zone = 'timezone=Pacific/Auckland'
    // The poster on both, the flyer on 4 May, the shared code on both.
    expect((await clientAs(token, `from=2026-05-04&to=2026-05-05&${zone}`)).data.totalScans).toBe(5)
    for (const query of [
      `from=2026-05-03&to=2026-05-05&${zone}`,
      `from=2026-05-04&to=2026-05-06&${zone}`,
      'from=2026-05-04&to=2026-05-05&timezone=UTC',
    ]) {
      expect((await clientAs(token, query)).status, query).toBe(403)
    }
  })

  test('who has no password yet is asked for it, and gets a pass for it', async () => {
    const { link, token } = await make({ password: 'a long password' })
    expect(await open({ token })).toMatchObject({ status: 401, door: 'password', data: null })
    expect(await clientAs(token)).toMatchObject({ status: 401, door: 'password' })
    expect(await open({ token, password: 'a wrong password' })).toMatchObject({ status: 401, door: 'password' })
    const { pass } = (await open({ token, password: 'a long password' })).data
    expect(pass).toMatch(/^sp_/)
    expect((await clientAs(pass)).data.totalScans).toBe(OWN_SCANS)
    // Loaded anew: the pass is still good.
    expect((await open({ token }, pass)).data.pass).toBe(pass)
    expect(await list()).toMatchObject([{ uses: 2 }])
    await send('PATCH', `/api/links/${link.id}`, { password: 'another password' })
    expect((await clientAs(pass)).status).toBe(401)
    expect(await open({ token }, pass)).toMatchObject({ status: 401, door: 'password' })
  })

  test('guesses ten passwords a minute, however many come at once; right ones do not count', async () => {
    const { token } = await make({ password: 'a long password' })
    const other = await make()
    expect((await open({ token, password: 'a long password' })).status).toBe(200)
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, i) => open({ token, password: `guess number ${i}` })),
    )
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(2)
    expect((await open({ token, password: 'a long password' })).status).toBe(429)
    expect((await open({ token: other.token })).status).toBe(200)
    now += 60_000
    expect((await open({ token, password: 'a long password' })).status).toBe(200)
  })

  test('a pass of one link opens no other', async () => {
    const one = await make({ password: 'a long password' })
    const other = await make({ password: 'another password', subject: { kind: 'client', id: 'zebrafink' } })
    const { pass } = (await open({ token: one.token, password: 'a long password' })).data
    expect(await open({ token: other.token }, pass)).toMatchObject({ status: 401, door: 'password' })
  })
})

describe('the page of a link', () => {
  const page = (path: string) => app.request(`http://127.0.0.1:4310${path}`, { headers: { Accept: 'text/html' } })

  test('tells nobody where it is', async () => {
    const { token } = await make()
    const { headers } = await page(`/s/${token}/clients/quillon`)
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
    expect((await page('/')).headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
  })

  test('is in no log, whatever becomes of it', async () => {
    const { token } = await make({ password: 'a long password' })
    await page(`/s/${token}`)
    await page(`/s/${token}/clients/quillon`)
    await page(`//s/${token}`)
    await page(`/S/${token}`)
    await app.request(`http://127.0.0.1:4310/s/${token}/missing.js`)
    await app.request(`http://127.0.0.1:4310/s/${token}`, { method: 'POST' })
    await send('GET', `/api/reporting/${token}`)
    await open({ token, password: 'wrong, and not logged' })
    const { pass } = (await open({ token, password: 'a long password' })).data
    await send('GET', `/api/nothing/${pass}`, undefined, pass)
    expect(logged.length).toBeGreaterThan(6)
    const all = logged.join('\n')
    for (const secret of [token.slice(5), pass.slice(5), 'a long password', 'not logged'])
      expect(all).not.toContain(secret)
  })
})
