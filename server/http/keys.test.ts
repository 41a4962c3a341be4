import type { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { EXTERNAL_BASE } from '#contract/bases.ts'
import type { ApiKey, KeyMade } from '#contract/keys.ts'
import type { Role } from '#contract/session.ts'
import { openSignIn } from '#server/access/open.ts'
import { createLog } from '#server/log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { testApp } from '#server/testing/test-app.ts'

let now: number
let role: Role
let logged: string[]
let app: Hono
beforeEach(() => {
  now = NOW
  role = 'admin'
  logged = []
  const clock = () => now
  app = testApp({
    source: {} as ReportSource,
    clock,
    log: createLog({ level: 'debug', format: 'text', clock, write: (line) => logged.push(line) }),
    signIn: { ...openSignIn, identify: (c) => ({ ...openSignIn.identify(c), role }) },
  })
})

interface Answer<Data> {
  readonly status: number
  readonly headers: Headers
  readonly message: string
  readonly data: Data
}

async function send<Data>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const answer = await app.request(`http://127.0.0.1:4310${path}`, {
    method,
    headers: { Host: '127.0.0.1:4310', 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const said = JSON.parse((await answer.text()) || '{}') as Answer<Data>
  return { ...said, status: answer.status, headers: answer.headers }
}

const make = async (name = 'Portal') => (await send<KeyMade>('POST', '/api/keys', { name })).data
const list = async () => (await send<ApiKey[]>('GET', '/api/keys')).data
/** What the external API answers: 404 to whom it lets in, for there is no such report. */
const askWith = async (secret: string) =>
  (await send('GET', `${EXTERNAL_BASE}/nothing`, undefined, { 'x-api-key': secret })).status

describe('an admin', () => {
  test('makes a key, which is told once and opens the external API until it is revoked', async () => {
    const made = await send<KeyMade>('POST', '/api/keys', { name: '  Monthly report ' })
    expect(made.status).toBe(201)
    expect(made.headers.get('Cache-Control')).toBe('no-store')
    const { key, secret } = made.data
    expect(secret).toMatch(/^sb_live_[0-9A-Za-z]{32}$/)
    expect(key).toEqual({
      id: key.id,
      name: 'Monthly report',
      lastFour: secret.slice(-4),
      createdAt: new Date(NOW).toISOString(),
      lastUsedAt: null,
      revokedAt: null,
    })
    expect(await askWith(secret)).toBe(404)
    now += 120_000
    expect((await send('DELETE', `/api/keys/${key.id}`)).status).toBe(204)
    expect(await askWith(secret)).toBe(401)
    expect(await list()).toEqual([
      { ...key, lastUsedAt: new Date(NOW).toISOString(), revokedAt: new Date(now).toISOString() },
    ])
  })

  test('sees the newest key first, and of none more than its last four characters', async () => {
    const first = await make('First')
    now += 1000
    const second = await make('Second')
    expect((await list()).map(({ name }) => name)).toEqual(['Second', 'First'])
    const text = JSON.stringify(await list())
    for (const { secret } of [first, second]) expect(text).not.toContain(secret.slice(0, -4).slice(8))
  })

  test('may revoke twice, and is told of an id that there is not without hearing it again', async () => {
    const { key, secret } = await make()
    await send('DELETE', `/api/keys/${key.id}`)
    now += 60_000
    expect((await send('DELETE', `/api/keys/${key.id}`)).status).toBe(204)
    expect(await list()).toMatchObject([{ revokedAt: new Date(NOW).toISOString() }])
    // The key in place of its id.
    const answer = await send('DELETE', `/api/keys/${secret}`)
    expect(answer).toMatchObject({ status: 404, message: 'There is no key of this id.' })
    expect(logged.join('\n')).not.toContain(secret.slice(8))
    expect(logged.join('\n')).toContain('/api/keys/…')
  })

  test.each([
    ['PUT', '', 'GET, HEAD, POST'],
    ['DELETE', '', 'GET, HEAD, POST'],
    ['GET', '/key_1', 'DELETE'],
    ['PATCH', '/key_1', 'DELETE'],
  ])('knows no %s at “%s”', async (method, path, allowed) => {
    const answer = await send(method, `/api/keys${path}`)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('Allow')).toBe(allowed)
  })
})

test.each<[Role]>([['manager'], ['viewer'], ['guest']])('a %s sees, makes and revokes none', async (other) => {
  const { key, secret } = await make()
  role = other
  for (const [method, path] of [
    ['GET', ''],
    ['POST', ''],
    ['DELETE', `/${key.id}`],
  ] as const) {
    const body = method === 'POST' ? { name: 'Mine' } : undefined
    const answer = await send(method, `/api/keys${path}`, body)
    expect(answer).toMatchObject({ status: 403, message: 'Only admins may do this.', data: null })
  }
  role = 'admin'
  expect((await list()).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([[key.id, null]])
  expect(await askWith(secret)).toBe(404)
})

test('a key makes no keys', async () => {
  const { secret } = await make()
  const answer = await send('POST', `${EXTERNAL_BASE}/keys`, { name: 'Mine' }, { 'x-api-key': secret })
  expect(answer.status).toBe(404)
  expect(await list()).toHaveLength(1)
})

describe('refused is', () => {
  const rule = 'must be a text of 1 to 100 characters in one line.'
  test.each([
    ['no name', {}, 'name is missing.'],
    ['a name of spaces', { name: '  ' }, `name is "  ", but it ${rule}`],
    ['a name of two lines', { name: 'a\nb' }, rule],
    ['a name that is too long', { name: 'x'.repeat(101) }, rule],
    ['a number', { name: 7 }, `name is 7, but it ${rule}`],
    ['a list', [], 'The body must be an object in JSON, with name.'],
  ])('%s', async (_, body, words) => {
    const answer = await send('POST', '/api/keys', body)
    expect(answer).toMatchObject({ status: 400, data: null })
    expect(answer.message).toContain(words)
    expect(await list()).toEqual([])
  })

  test('a page of another site', async () => {
    const site = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await send('POST', '/api/keys', { name: 'Mine' }, site)).status).toBe(403)
    const origin = { Origin: 'https://evil.example' }
    expect((await send('POST', '/api/keys', { name: 'Mine' }, origin)).status).toBe(403)
    expect(await list()).toEqual([])
  })

  test('a form, and what is large', async () => {
    const form = { 'Content-Type': 'text/plain' }
    expect((await send('POST', '/api/keys', { name: 'Mine' }, form)).status).toBe(415)
    expect((await send('POST', '/api/keys', { name: 'x'.repeat(3000) })).status).toBe(413)
  })
})
