import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Embed, EmbedMade } from '#contract/embed-answers.ts'
import type { OpenedEmbed } from '#contract/embeds.ts'
import type { Role } from '#contract/session.ts'
import { openSignIn } from '#server/access/open.ts'
import { createLog } from '#server/log.ts'
import { hostToken } from '#server/testing/host-token.ts'
import type { MadeOrganisation } from '#server/testing/organisation.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { sendJson } from '#server/testing/send-json.ts'
import { testApp } from '#server/testing/test-app.ts'
import { OWN_SCANS, makeTwoClients } from '#server/testing/two-clients.ts'

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

const QUILLON = { kind: 'client', id: 'quillon' } as const
const INPUT = { name: 'Intranet', show: QUILLON, hosts: ['https://intranet.example.com'] }
const make = async (input: object = {}) => (await send<EmbedMade>('POST', '/api/embeds', { ...INPUT, ...input })).data
const sign = ({ embed, secret }: EmbedMade, payload: object = {}) =>
  hostToken({ embed: embed.id, secret }, { exp: Math.floor(now / 1000) + 300, ...payload })
const open = (id: string, token: string) => send<OpenedEmbed>('POST', '/api/embeds/open', { id, token })

describe('whoever may share', () => {
  test('makes an embed, whose secret is told once', async () => {
    const { embed, secret } = await make({
      name: ' Intranet ',
      hosts: ['https://Intranet.example.com', 'http://localhost:8080'],
    })
    expect(secret).toMatch(/^es_[\w-]{43}$/)
    expect(embed).toEqual({
      id: embed.id,
      name: 'Intranet',
      show: { kind: 'client', id: 'quillon', name: 'Quillon' },
      hosts: ['https://intranet.example.com', 'http://localhost:8080'],
      state: 'active',
      createdBy: 'Ann',
      createdAt: new Date(NOW).toISOString(),
      lastUsedAt: null,
    })
    expect(embed.id).toMatch(/^em_[\w-]{12}$/)
    const listed = await send<Embed[]>('GET', '/api/embeds')
    expect(listed.data).toEqual([embed])
    expect(JSON.stringify(listed)).not.toContain(secret)
    expect(logged.join('\n')).not.toContain(secret)
  })

  test('hears what is wrong with what was given', async () => {
    const refused = async (input: object) => (await send('POST', '/api/embeds', { ...INPUT, ...input })).message
    expect(await refused({ hosts: ['https://a.example/page'] })).toContain('must be the origin of a site')
    for (const host of [
      'intranet.example.com',
      'https://*',
      "'self'",
      'https://a.example; script-src *',
      'javascript:',
      '*',
    ]) {
      expect(await refused({ hosts: [host] }), host).toContain('must be the origin of a site')
    }
    expect(await refused({ hosts: ['https://a.example', 'https://A.example'] })).toContain('must name each origin once')
    expect(await refused({ show: { kind: 'client', id: 'nothing' } })).toBe(
      'There is nothing of this id that could be shown.',
    )
    expect(await refused({ name: '' })).toContain('must be a text of 1 to 80 characters')
    expect((await send('PATCH', '/api/embeds/em_nothing', { paused: true })).status).toBe(404)
  })

  test('changes who may frame it, from the next look at its page on', async () => {
    const { embed } = await make()
    const page = `/embed/${embed.id}/clients/quillon`
    expect(await ancestorsOf(page)).toBe("'self' https://intranet.example.com")
    const hosts = ['https://*.example.org']
    expect((await send<Embed>('PATCH', `/api/embeds/${embed.id}`, { hosts })).data).toMatchObject({ hosts })
    expect(await ancestorsOf(page)).toBe("'self' https://*.example.org")
    // Paused, its hosts show a sentence in place of a broken frame.
    await send('PATCH', `/api/embeds/${embed.id}`, { paused: true })
    expect(await ancestorsOf(page)).toBe("'self' https://*.example.org")
    await send('DELETE', `/api/embeds/${embed.id}`)
    expect(await ancestorsOf(page)).toBe("'none'")
    expect(await ancestorsOf('/embed/em_nothing')).toBe("'none'")
    expect(await ancestorsOf('/')).toBe("'none'")
  })

  test('lets a shared link be framed by the sites that it names, and by no other', async () => {
    const link = { name: 'For Quillon', subject: QUILLON }
    const made = await send<{ link: { id: string }; token: string }>('POST', '/api/links', link)
    const { token } = made.data
    expect(await ancestorsOf(`/embed/${token}`)).toBe("'self'")
    await send('PATCH', `/api/links/${made.data.link.id}`, { hosts: ['https://wiki.example.com'] })
    expect(await ancestorsOf(`/embed/${token}/qrs/x`)).toBe("'self' https://wiki.example.com")
    expect(await ancestorsOf(`/s/${token}`)).toBe("'none'")
    await send('DELETE', `/api/links/${made.data.link.id}`)
    expect(await ancestorsOf(`/embed/${token}`)).toBe("'none'")
    expect(logged.join('\n')).not.toContain(token)
  })

  test('tries it out by a token of ten minutes', async () => {
    const { embed, secret } = await make({ show: null })
    const tried = await send<{ token: string }>('POST', `/api/embeds/${embed.id}/preview`, { show: QUILLON })
    expect((await open(embed.id, tried.data.token)).data).toMatchObject({
      subject: { kind: 'client', id: 'quillon', name: 'Quillon' },
      expiresAt: new Date(NOW + 600_000).toISOString(),
    })
    now += 600_000
    expect((await open(embed.id, tried.data.token)).status).toBe(401)
    // Whoever makes it has looked, which is no use of it.
    expect((await send<Embed[]>('GET', '/api/embeds')).data[0]).toMatchObject({ id: embed.id, lastUsedAt: null })
    // Whoever has its secret leaves a trace, whatever the token says.
    const claims = { exp: now / 1000 + 300, show: QUILLON, sub: 'scanboard-preview' }
    expect((await open(embed.id, hostToken({ embed: embed.id, secret }, claims))).status).toBe(200)
    const lastUsedAt = new Date(now).toISOString()
    expect((await send<Embed[]>('GET', '/api/embeds')).data[0]).toMatchObject({ id: embed.id, lastUsedAt })
  })

  test('gives it another secret, and ends it: tokens of before open nothing', async () => {
    const made = await make()
    const token = sign(made)
    expect((await open(made.embed.id, token)).status).toBe(200)
    const again = await send<EmbedMade>('POST', `/api/embeds/${made.embed.id}/secret`, {})
    expect((await open(made.embed.id, token)).status).toBe(401)
    expect((await open(made.embed.id, sign(again.data))).status).toBe(200)
    expect((await send('DELETE', `/api/embeds/${made.embed.id}`)).status).toBe(204)
    expect((await open(made.embed.id, sign(again.data))).status).toBe(401)
    expect((await send('DELETE', `/api/embeds/${made.embed.id}`)).status).toBe(404)
  })

  test('nobody else does any of it', async () => {
    const { embed } = await make()
    role = 'viewer'
    for (const [method, path] of [
      ['GET', '/api/embeds'],
      ['POST', '/api/embeds'],
      ['PATCH', `/api/embeds/${embed.id}`],
      ['DELETE', `/api/embeds/${embed.id}`],
      ['POST', `/api/embeds/${embed.id}/secret`],
      ['POST', `/api/embeds/${embed.id}/preview`],
    ] as const) {
      expect((await send(method, path, method === 'GET' || method === 'DELETE' ? undefined : INPUT)).status).toBe(403)
    }
  })
})

async function ancestorsOf(path: string): Promise<string | undefined> {
  const answer = await app.request(`http://127.0.0.1:4310${path}`, { headers: { Accept: 'text/html' } })
  return /frame-ancestors ([^;]*)/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1]
}

test('a page of an embed may be shown by sites that have isolated themselves, is in no search engine and tells nobody of itself', async () => {
  const { embed } = await make()
  const { headers } = await app.request(`http://127.0.0.1:4310/embed/${embed.id}`, { headers: { Accept: 'text/html' } })
  expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp')
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
})

describe('a guest of an embed', () => {
  test('opens it by the token of the host, and asks by it, without any cookie', async () => {
    const made = await make()
    const token = sign(made)
    expect((await open(made.embed.id, token)).data).toEqual({
      subject: { kind: 'client', id: 'quillon', name: 'Quillon' },
      locked: { dates: null, only: {} },
      expiresAt: new Date(NOW + 300_000).toISOString(),
    })
    const answer = await send<{ totalScans: number }>(
      'GET',
      '/api/reporting/client/quillon?period=month',
      undefined,
      token,
    )
    expect(answer.data.totalScans).toBe(OWN_SCANS)
    expect((await send('GET', '/api/embeds', undefined, token)).status).toBe(403)
    expect((await send<Embed[]>('GET', '/api/embeds')).data[0]).toMatchObject({
      lastUsedAt: new Date(NOW).toISOString(),
    })
    now += 300_000
    for (const path of ['/api/reporting/client/quillon?period=month', '/api/session', '/api/history?subject=client']) {
      expect((await send('GET', path, undefined, token)).status).toBe(401)
    }
  })

  test('of another embed is not let in at this one', async () => {
    const [mine, other] = [await make(), await make({ show: { kind: 'client', id: 'zebrafink' } })]
    const refused = await open(mine.embed.id, sign(other))
    expect(refused).toMatchObject({ status: 401, message: expect.stringContaining('does not work any more') as string })
  })

  test('of the whole organisation sees all figures, but not what stands behind them', async () => {
    const made = await make({ show: { kind: 'organisation' } })
    const token = sign(made)
    expect((await open(made.embed.id, token)).data.subject).toEqual({ kind: 'organisation', id: '', name: '' })
    const get = <Data>(path: string) => send<Data>('GET', path, undefined, token)
    // 12 + 3 + 5 + 911 + 3,332 + 2,087, by the table of the two clients.
    expect((await get<{ totalScans: number }>('/api/reporting/summary?period=month')).data.totalScans).toBe(6350)
    expect((await get<unknown[]>('/api/reporting/clients')).data).toHaveLength(2)
    expect((await get<unknown[]>('/api/reporting/campaigns')).data).toHaveLength(3)
    expect((await get<unknown[]>('/api/reporting/qrs')).data).toHaveLength(6)
    for (const path of ['/api/links', '/api/reports', '/api/embeds']) expect((await get(path)).status).toBe(403)
  })

  test('cannot change what the token locks: filters are part of each question, dates are the only ones', async () => {
    const made = await make({ show: { kind: 'organisation' } })
    const dates = { from: '2026-05-01', to: '2026-05-31', zone: 'UTC' }
    const token = sign(made, { locked: { ...dates, country: 'PT' } })
    expect((await open(made.embed.id, token)).data.locked).toEqual({ dates, only: { country: 'PT' } })
    const get = (path: string) => send<{ totalScans?: number }>('GET', path, undefined, token)
    // Quillon's scans alone are from Portugal.
    for (const more of ['', '&country=PT', '&country=PT&device=Mobile']) {
      expect((await get(`/api/reporting/summary?period=month${more}`)).data.totalScans).toBe(OWN_SCANS)
    }
    expect((await get('/api/reporting/summary?period=month&device=TV')).data.totalScans).toBe(0)
    expect((await get('/api/reporting/client/zebrafink?period=month')).data.totalScans).toBe(0)
    for (const path of [
      '/api/reporting/summary?period=month&country=NZ',
      '/api/reporting/summary?period=year',
      '/api/history?subject=organisation&from=2026-04-30&to=2026-05-31',
      '/api/reporting/qrs',
      '/api/reporting/campaigns',
      '/api/reporting/clients',
      '/api/watch-list',
    ]) {
      expect((await get(path)).status, path).toBe(403)
    }
  })

  test('whatever is locked but dates hides totals and days too', async () => {
    const made = await make({ show: { kind: 'organisation' } })
    const token = sign(made, { locked: { country: 'PT' } })
    for (const path of [
      '/api/reporting/qrs',
      '/api/days?of=qr&id=zebrafink-poster',
      '/api/trends',
      '/api/watch-list',
    ]) {
      expect((await send('GET', path, undefined, token)).status, path).toBe(403)
    }
  })
})
