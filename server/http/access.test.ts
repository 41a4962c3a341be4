import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DASHBOARD_BASE, EXTERNAL_BASE } from '#contract/bases.ts'
import { createLog } from '#server/log.ts'
import { openState } from '#server/state/database.ts'
import { openKeys, type Keys } from '#server/state/keys.ts'
import { NOW, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp, type Answer } from '#server/testing/test-app.ts'

const CLIENTS = `${EXTERNAL_BASE}/clients`

let organisation: SmallOrganisation
let folder: string
let database: DatabaseSync
/** As the command line has them, over a connection of its own. */
let commandLine: Keys
let now: number
let app: Hono
let logged: string[]

beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

let serverDatabase: DatabaseSync
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-access-'))
  now = NOW
  const clock = () => now
  database = openState(folder)
  commandLine = openKeys(database, clock)
  serverDatabase = openState(folder)
  logged = []
  app = testApp({
    source: organisation.source,
    keys: openKeys(serverDatabase, clock),
    clock,
    log: createLog({ level: 'debug', format: 'text', clock, write: (line) => logged.push(line) }),
  })
})
afterEach(() => {
  database.close()
  serverDatabase.close()
  rmSync(folder, { recursive: true })
})

const askWith = (headers: Record<string, string>, path = CLIENTS): Promise<Answer> => ask(app, path, { headers })

describe('the external API', () => {
  test('takes a key in x-api-key or as Bearer', async () => {
    const { secret } = commandLine.create('Portal')
    expect((await askWith({ 'x-api-key': secret })).status).toBe(200)
    expect((await askWith({ Authorization: `Bearer ${secret}` })).status).toBe(200)
    expect((await askWith({ authorization: `bearer  ${secret}` })).status).toBe(200)
  })

  test('takes no key in the address', async () => {
    const { secret } = commandLine.create('Portal')
    expect((await askWith({}, `${CLIENTS}?x-api-key=${secret}&apiKey=${secret}`)).status).toBe(401)
  })

  test('is closed without a key, also to the dashboard of this machine', async () => {
    const { status, headers, body } = await askWith({ 'Sec-Fetch-Site': 'same-origin' })
    expect(status).toBe(401)
    expect(headers.get('WWW-Authenticate')).toBe('Bearer realm="Scanboard"')
    expect(headers.get('RateLimit-Limit')).toBeNull()
    expect(body).toEqual({ status: 401, message: expect.stringContaining('x-api-key'), data: null })
  })

  test('is closed on every path below its base, known or not', async () => {
    for (const path of ['', '/', '/summary', '/qr/poster', '/nothing']) {
      expect((await askWith({}, EXTERNAL_BASE + path)).status).toBe(401)
    }
  })

  test('tells a malformed, an unknown and a revoked key the same', async () => {
    const { secret, key } = commandLine.create('Portal')
    commandLine.revoke(key.id)
    const answers = await Promise.all(
      ['nonsense', `sb_live_${'x'.repeat(32)}`, secret].map((wrong) => askWith({ 'x-api-key': wrong })),
    )
    for (const { status, body } of answers) {
      expect(status).toBe(401)
      expect(body).toEqual(answers[0]!.body)
    }
    expect(answers[0]!.body.message).toContain('not valid')
  })

  test('a key revoked while the server runs is dead with the next request', async () => {
    const { secret, key } = commandLine.create('Portal')
    expect((await askWith({ 'x-api-key': secret })).status).toBe(200)
    commandLine.revoke(key.id)
    expect((await askWith({ 'x-api-key': secret })).status).toBe(401)
  })

  test('asks for the key whatever name it is reached by, and from wherever', async () => {
    const { secret } = commandLine.create('Portal')
    const answer = await askWith({ 'x-api-key': secret, Host: 'scans.example.com', 'Sec-Fetch-Site': 'cross-site' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('no key is ever logged', async () => {
    const { secret } = commandLine.create('Portal')
    await askWith({ 'x-api-key': secret }, `${CLIENTS}?key=${secret}`)
    await askWith({ 'x-api-key': `${secret}1` }, `${EXTERNAL_BASE}/${secret}`)
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.join('\n')).not.toContain(secret.slice(8, 30))
  })
})

describe('the limit of 60 requests a minute', () => {
  const standing = ({ headers }: Answer) =>
    ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'].map((name) => headers.get(name))

  test('is told with every answer and ends in 429 with the time to wait', async () => {
    const { secret } = commandLine.create('Portal')
    const use = (path?: string) => askWith({ 'x-api-key': secret }, path)
    expect(standing(await use())).toEqual(['60', '59', '60', null])
    now += 15_000
    expect(standing(await use(`${EXTERNAL_BASE}/qr/nosuch`))).toEqual(['60', '58', '45', null])
    expect(standing(await use(`${EXTERNAL_BASE}/nothing`))).toEqual(['60', '57', '45', null])
    expect(standing(await use(`${EXTERNAL_BASE}/summary?period=x`))).toEqual(['60', '56', '45', null])
    for (let i = 0; i < 56; i++) expect((await use()).status).toBe(200)

    const refused = await use()
    expect(refused.status).toBe(429)
    expect(standing(refused)).toEqual(['60', '0', '45', '45'])
    expect(refused.body).toEqual({ status: 429, message: expect.stringContaining('45 seconds'), data: null })

    now += 45_000
    expect((await use()).status).toBe(200)
    expect((await use()).status).toBe(429)
  })

  test('is each key’s own, and the dashboard has none', async () => {
    const [first, second] = [commandLine.create('One'), commandLine.create('Two')]
    for (let i = 0; i < 60; i++) await askWith({ 'x-api-key': first.secret })
    expect((await askWith({ 'x-api-key': first.secret })).status).toBe(429)
    expect((await askWith({ 'x-api-key': second.secret })).status).toBe(200)
    expect((await ask(app, `${DASHBOARD_BASE}/clients`)).headers.get('RateLimit-Limit')).toBeNull()
  })

  test('is not used up by wrong keys', async () => {
    const { secret } = commandLine.create('Portal')
    for (let i = 0; i < 100; i++) await askWith({ 'x-api-key': `${secret}x` })
    expect(standing(await askWith({ 'x-api-key': secret }))[1]).toBe('59')
  })
})

describe('the dashboard’s own routes', () => {
  const paths = [`${DASHBOARD_BASE}/summary`, '/api/status']

  test.each(['localhost', 'localhost:4310', '127.0.0.1:4310', '127.3.2.1', '[::1]:4310', 'scanboard.localhost:80'])(
    'answer under the name %s',
    async (host) => {
      for (const path of paths) expect((await askWith({ Host: host }, path)).status).toBe(200)
    },
  )

  test.each([
    'evil.example',
    'evil.example:4310',
    '192.168.1.5',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil@localhost:x',
    '0.0.0.0',
  ])('do not answer under the name %s, which may be a trick', async (host) => {
    for (const path of paths) {
      const { status, body } = await askWith({ Host: host }, path)
      expect(status).toBe(403)
      expect(body.message).toContain('set SCANBOARD_ACCESS to proxy')
    }
  })

  test.each<[string, string]>([
    // What nginx, Apache, Caddy, Traefik, tunnels and proxies of companies add, each by itself.
    ['X-Forwarded-For', '203.0.113.9'],
    ['X-Forwarded-Host', '127.0.0.1:4310'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Real-IP', '203.0.113.9'],
    ['Forwarded', 'for=203.0.113.9'],
    ['Via', '1.1 proxy'],
  ])(
    'do not answer what a proxy has passed on, which says %s, also under a name of this machine',
    async (name, value) => {
      for (const path of paths) {
        const { status, body } = await askWith({ Host: '127.0.0.1:4310', [name]: value }, path)
        expect(status).toBe(403)
        expect(body.message).toContain(`it has the header ${name.toLowerCase()}`)
        expect(body.message).toContain('set SCANBOARD_ACCESS to proxy')
      }
    },
  )

  test.each(['Origin', 'Referer'])('do not answer a page of another name, by its %s', async (name) => {
    // nginx by itself adds nothing, and asks under the name in `proxy_pass`.
    const asked = async (page: string) => {
      const { status, body } = await askWith(
        { Host: '127.0.0.1:4310', 'Sec-Fetch-Site': 'same-origin', [name]: page },
        paths[0],
      )
      return [status, body.message] as const
    }
    expect(await asked('https://scans.example.com/')).toEqual([
      403,
      expect.stringContaining('not as "scans.example.com"'),
    ])
    expect(await asked('null')).toEqual([403, expect.stringContaining('not as "null"')])
    for (const page of ['http://127.0.0.1:4310/', 'http://localhost:4310', 'http://[::1]:4310/qrs']) {
      expect((await asked(page))[0]).toBe(200)
    }
  })

  test.each([
    ['same-origin', 200],
    ['none', 200],
    ['same-site', 403],
    ['cross-site', 403],
  ])('answer a browser’s request marked %s with %i', async (site, status) => {
    for (const path of paths) expect((await askWith({ 'Sec-Fetch-Site': site }, path)).status).toBe(status)
  })

  test('are not opened to other origins', async () => {
    const { headers } = await askWith({ Origin: 'http://evil.example' }, paths[0])
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the headers of every answer', () => {
  test.each(['/', '/api/status', '/api/nothing', CLIENTS, '/healthz', '/missing.js', '/api/openapi.json'])(
    '%s is guarded by them, failed or not',
    async (path) => {
      const { headers } = await ask(app, path)
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
      expect(headers.get('X-Powered-By')).toBeNull()
    },
  )
})
