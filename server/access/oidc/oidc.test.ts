/** Signing in, against a certified provider that runs on this machine. */
import type { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OPEN_EMBED_PATH } from '#contract/embeds.ts'
import { OPEN_LINK_PATH } from '#contract/links.ts'
import { readConfig } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { openSessions } from '#server/state/sessions.ts'
import { createBrowser, type Browser } from '#server/testing/browser.ts'
import { CLIENT, startProvider, type TestProvider } from '#server/testing/oidc-provider.ts'
import { stateInMemory, testApp } from '#server/testing/test-app.ts'
import { oidcSignIn } from './oidc.ts'

const HERE = 'http://127.0.0.1:4310'
const HOUR_MS = 3_600_000
const SESSION = 'scanboard-session'
const ATTEMPT = 'scanboard-sign-in'
const DEEP = '/qrs/door?period=year&zone=UTC'

/** No figures are asked here. */
const source = {} as ReportSource

let provider: TestProvider
let now: number
let state: DatabaseSync
let logged: string[]

beforeAll(async () => {
  provider = await startProvider(HERE)
})
afterAll(() => provider.close())
beforeEach(() => {
  now = Date.parse('2026-05-15T14:40:00Z')
  state = stateInMemory()
  logged = []
})

function scanboard(settings: Record<string, string> = {}): Hono {
  const { access } = readConfig({
    SCANBOARD_ACCESS: 'oidc',
    SCANBOARD_URL: HERE,
    SCANBOARD_OIDC_ISSUER: provider.issuer,
    SCANBOARD_OIDC_CLIENT_ID: CLIENT.id,
    SCANBOARD_OIDC_CLIENT_SECRET: CLIENT.secret,
    SCANBOARD_ADMINS: 'ann@example.org',
    SCANBOARD_MANAGERS: 'group:Sales',
    SCANBOARD_VIEWERS: 'group:staff',
    ...settings,
  })
  if (access.mode !== 'oidc') throw new Error('not by OpenID Connect')
  const clock = () => now
  const log = createLog({ level: 'debug', format: 'text', clock, write: (line) => logged.push(line) })
  return testApp({ source, log, clock, signIn: oidcSignIn(access, openSessions(state, clock), log) })
}

function browserOn(app: Hono, origin = HERE): Browser {
  return createBrowser({ [origin]: async (address, init) => app.request(address, init) })
}

/** From the dashboard to the provider's page, typing a name there, up to where the provider sends the browser. */
async function answerOf(browser: Browser, person: string, start = '/auth/sign-in'): Promise<string> {
  const { address, answer } = await browser.follow(HERE + start)
  const form = /action="([^"]+)"/.exec(await answer.text())?.[1]
  if (form === undefined) throw new Error(`There is no form at ${address}.`)
  const body = new URLSearchParams({ prompt: 'login', login: person, password: 'any' })
  let next = await browser.go(new URL(form, address).href, { method: 'POST', body })
  for (;;) {
    const location = next.headers.get('Location')
    if (location === null) throw new Error(`The provider leads nowhere: ${await next.text()}`)
    const to = new URL(location, provider.issuer).href
    if (to.startsWith(HERE)) return to
    next = await browser.go(to)
  }
}

async function signedIn(app: Hono, person: string, start?: string): Promise<Browser> {
  const browser = browserOn(app)
  await browser.go(await answerOf(browser, person, start))
  return browser
}

async function session(browser: Browser, init: RequestInit = {}) {
  const answer = await browser.go(`${HERE}/api/session`, {
    ...init,
    headers: { Accept: 'application/json', 'Sec-Fetch-Site': 'same-origin', ...(init.headers as object) },
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('signing in', () => {
  test('leads to the provider, back to where one came from, and says who it is', async () => {
    const browser = browserOn(scanboard())
    expect(await session(browser)).toEqual({
      status: 401,
      body: { status: 401, message: 'Sign in to see the dashboard.', data: null, door: 'sign-in' },
    })
    const back = await answerOf(browser, 'ann', `/auth/sign-in?return=${encodeURIComponent(DEEP)}`)
    const answer = await browser.go(back)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(HERE + DEEP)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect((await session(browser)).body['data']).toEqual({
      by: 'oidc',
      name: 'Ann Example',
      role: 'admin',
      rights: ['seeAll', 'annotate', 'share', 'administer'],
      canSignOut: true,
    })
    // Nothing that opens anything is in the log, nor the token in the database.
    const token = browser.cookies(HERE).get(SESSION)!
    const secrets = [token, CLIENT.secret, new URL(back).searchParams.get('code')!]
    const kept = JSON.stringify(state.prepare('SELECT * FROM session').all())
    for (const secret of secrets) expect(`${logged.join('\n')}${kept}`).not.toContain(secret)
    expect(logged.join('\n')).toContain('Signed in id=ann@example.org')
  })

  test('asks the provider for a code with PKCE, state and nonce', async () => {
    const answer = await browserOn(scanboard()).go(`${HERE}/auth/sign-in`)
    const asked = Object.fromEntries(new URL(answer.headers.get('Location')!).searchParams)
    expect(asked).toEqual({
      client_id: 'scanboard',
      redirect_uri: `${HERE}/auth/callback`,
      response_type: 'code',
      scope: 'openid profile email',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  test('gives a role by name or by group', async () => {
    const app = scanboard()
    const roles = []
    for (const person of ['ann', 'bob', 'cleo']) {
      roles.push((await session(await signedIn(app, person))).body['data'])
    }
    expect(roles).toMatchObject([{ role: 'admin' }, { role: 'manager' }, { role: 'viewer', rights: ['seeAll'] }])
  })

  test('lets nobody in whom no list names, and may be done again as somebody else', async () => {
    const app = scanboard()
    const browser = await signedIn(app, 'dan')
    expect(await session(browser)).toEqual({
      status: 403,
      body: {
        status: 403,
        message:
          'You are signed in as Dan Example, but not among those who may see this dashboard. Whoever runs it can add you.',
        data: null,
        door: 'sign-in',
      },
    })
    const asked = await browser.go(`${HERE}/auth/sign-in?other=yes`)
    expect(new URL(asked.headers.get('Location')!).searchParams.get('prompt')).toBe('login')
    // Between two people the provider has a page that needs scripts; here it has forgotten the first one.
    browser.cookies(provider.issuer).clear()
    await browser.go(await answerOf(browser, 'bob', '/auth/sign-in?other=yes'))
    expect((await session(browser)).body['data']).toMatchObject({ name: 'Bob Example' })
    expect(state.prepare('SELECT person_id FROM session').all()).toEqual([{ person_id: 'bob@example.org' }])
  })

  test('takes no address for an identity that nobody has verified', async () => {
    const app = scanboard({ SCANBOARD_VIEWERS: '*' })
    expect((await session(await signedIn(app, 'eve'))).body['data']).toMatchObject({ role: 'viewer' })
    const byMail = browserOn(scanboard({ SCANBOARD_OIDC_ID_CLAIM: 'email' }))
    const answer = await byMail.go(await answerOf(byMail, 'eve', `/auth/sign-in?return=/qrs`))
    expect(answer.headers.get('Location')).toBe(`${HERE}/qrs#sign-in=refused`)
    expect((await session(byMail)).status).toBe(401)
  })

  test('decides what somebody may do anew when the lists change', async () => {
    const browser = await signedIn(scanboard(), 'cleo')
    const token = browser.cookies(HERE).get(SESSION)!
    const later = browserOn(scanboard({ SCANBOARD_ADMINS: 'group:Visitors', SCANBOARD_VIEWERS: '' }))
    later.cookies(HERE).set(SESSION, token)
    expect((await session(later)).body['data']).toMatchObject({ role: 'admin' })
  })

  test('cannot lead to another site', async () => {
    const browser = browserOn(scanboard())
    for (const path of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example/',
      '/\t/evil.example',
      '/x/..//evil.example',
      'evil',
      'javascript:alert(1)',
      '/api/session',
      '/auth/sign-in',
      '/./auth/callback',
    ]) {
      const address = `${HERE}/auth/sign-in?return=${encodeURIComponent(path)}`
      const answer = await browser.go(address, { headers: { Accept: 'application/json' } })
      expect([path, answer.status]).toEqual([path, 400])
      // Nor does the page on which that is said.
      const page = await browser.go(address)
      expect(page.headers.get('Location')).toBe(`${HERE}/#sign-in=failed`)
    }
    // Nor what stands in a cookie that somebody has changed.
    const back = await answerOf(browser, 'ann')
    change(browser, (attempt) => ({ ...attempt, returnTo: '//evil.example' }))
    expect((await browser.go(back)).headers.get('Location')).toBe(`${HERE}/#sign-in=failed`)
  })
})

/** Changes what the browser keeps of a sign-in that has begun. */
function change(browser: Browser, to: (attempt: Record<string, string>) => object): void {
  const jar = browser.cookies(HERE)
  const attempt = JSON.parse(Buffer.from(jar.get(ATTEMPT)!, 'base64url').toString()) as Record<string, string>
  jar.set(ATTEMPT, Buffer.from(JSON.stringify(to(attempt))).toString('base64url'))
}

describe('what comes back', () => {
  /** What the callback answers to a program. */
  async function failureAt(browser: Browser, address: string) {
    const answer = await browser.go(address, { headers: { Accept: 'application/json' } })
    expect((await session(browser)).status).toBe(401)
    return { status: answer.status, message: ((await answer.json()) as { message: string }).message }
  }
  const over = { status: 401, message: expect.stringContaining('was not begun in this browser, or is over') }

  test('must belong to what was begun: state, nonce, verifier, browser', async () => {
    const app = scanboard()
    for (const name of ['state', 'nonce', 'verifier']) {
      const browser = browserOn(app)
      const back = await answerOf(browser, 'ann')
      change(browser, (attempt) => ({ ...attempt, [name]: 'x'.repeat(43) }))
      expect([name, await failureAt(browser, back)]).toEqual([name, over])
    }
    const browser = browserOn(app)
    const back = await answerOf(browser, 'ann')
    expect(await failureAt(browserOn(app), back)).toEqual(over)
    const mixed = new URL(back)
    mixed.searchParams.set('state', 'another')
    expect(await failureAt(browser, mixed.href)).toEqual(over)
  })

  test('is good once', async () => {
    const browser = browserOn(scanboard())
    const back = await answerOf(browser, 'ann')
    const attempt = browser.cookies(HERE).get(ATTEMPT)!
    await browser.go(back)
    expect(browser.cookies(HERE).has(ATTEMPT)).toBe(false)
    // Also for whoever has kept the cookie.
    const thief = browserOn(scanboard())
    thief.cookies(HERE).set(ATTEMPT, attempt)
    expect(await failureAt(thief, back)).toEqual(over)
  })

  test('may be that somebody has gone back', async () => {
    const browser = browserOn(scanboard())
    const { address, answer } = await browser.follow(`${HERE}/auth/sign-in?return=/campaigns`)
    const abort = /href="([^"]+\/abort)"/.exec(await answer.text())?.[1]
    expect((await browser.follow(new URL(abort!, address).href)).address).toBe(`${HERE}/campaigns#sign-in=refused`)
  })

  test.each(['not base64!', Buffer.from('{"state":1}').toString('base64url'), ''])(
    'with %j in the cookie',
    async (text) => {
      const browser = browserOn(scanboard())
      browser.cookies(HERE).set(ATTEMPT, text)
      expect(await failureAt(browser, `${HERE}/auth/callback?code=x&state=y`)).toEqual(over)
    },
  )
})

describe('a session', () => {
  test('ends at its time, however much it is used', async () => {
    const browser = await signedIn(scanboard({ SCANBOARD_SESSION_HOURS: '2' }), 'ann')
    now += 2 * HOUR_MS - 1
    expect((await session(browser)).status).toBe(200)
    now += 1
    expect((await session(browser)).status).toBe(401)
    // What is over is swept away when somebody else signs in.
    await signedIn(scanboard(), 'bob')
    expect(state.prepare('SELECT person_id FROM session').all()).toEqual([{ person_id: 'bob@example.org' }])
  })

  test('is over at once for whoever signs out, here and at the provider', async () => {
    const browser = await signedIn(scanboard(), 'ann')
    const token = browser.cookies(HERE).get(SESSION)!
    const { status, body } = await session(browser, { method: 'DELETE' })
    expect(status).toBe(200)
    const next = new URL((body['data'] as { next: string }).next)
    expect(next.href).toMatch(`${provider.issuer}/session/end?`)
    expect(Object.fromEntries(next.searchParams)).toEqual({
      client_id: 'scanboard',
      post_logout_redirect_uri: `${HERE}/`,
    })
    expect(browser.cookies(HERE).has(SESSION)).toBe(false)
    browser.cookies(HERE).set(SESSION, token)
    expect((await session(browser)).status).toBe(401)
  })

  test('is nobody’s with a token that was changed, or of another provider', async () => {
    const browser = await signedIn(scanboard(), 'ann')
    const token = browser.cookies(HERE).get(SESSION)!
    for (const other of [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.slice(1),
      `${token}A`,
      "' OR 1=1",
    ]) {
      browser.cookies(HERE).set(SESSION, other)
      expect([other, (await session(browser)).status]).toEqual([other, 401])
    }
    state.prepare('UPDATE session SET issuer = ?').run('https://other.example/')
    browser.cookies(HERE).set(SESSION, token)
    expect((await session(browser)).status).toBe(401)
  })

  test('lies in a cookie that no script reads, bound to the site where it is served by https', async () => {
    const plain = browserOn(scanboard())
    const answer = await plain.go(await answerOf(plain, 'ann'))
    expect(answer.headers.getSetCookie().find((line) => line.startsWith(SESSION))).toMatch(
      /^scanboard-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const secure = 'https://scans.example.org'
    const begun = await browserOn(scanboard({ SCANBOARD_URL: secure }), secure).go(`${secure}/auth/sign-in`)
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-scanboard-sign-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
  })

  test('changes nothing for a page of another site', async () => {
    const browser = await signedIn(scanboard(), 'ann')
    const note = JSON.stringify({ date: '2026-05-04', text: 'Posters up' })
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
    ]) {
      for (const [method, path] of [
        ['POST', '/api/tags'],
        ['POST', '/api/annotations'],
        ['PUT', '/api/annotations/some-note'],
        ['DELETE', '/api/annotations/some-note'],
        ['PUT', '/api/goals/client/some-client'],
        ['DELETE', '/api/goals/client/some-client'],
        ['DELETE', '/api/session'],
      ] as const) {
        const answer = await browser.go(HERE + path, {
          method,
          headers: { 'Content-Type': 'application/json', ...(headers as Record<string, string>) },
          ...(method !== 'DELETE' && { body: note }),
        })
        expect([headers, method, path, answer.status]).toEqual([headers, method, path, 403])
      }
    }
    expect((await session(browser)).status).toBe(200)
    // The same from the dashboard itself is taken.
    const own = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }
    expect((await browser.go(`${HERE}/api/annotations`, { method: 'POST', headers: own, body: note })).status).toBe(201)
  })
})

test('without a session no route of the dashboard answers anything', async () => {
  const app = scanboard()
  const paths = app.routes
    .map(({ path }) => path.replace(':id', 'some').replace(/\/$/, ''))
    .filter((path) => path.startsWith('/api/') && !path.includes('*') && !path.startsWith('/api/v1/'))
  expect(paths.length).toBeGreaterThan(15)
  for (const path of new Set(paths)) {
    // The description is public, and links and embeds are opened by whoever has them.
    if (['/api/openapi.json', OPEN_LINK_PATH, OPEN_EMBED_PATH].includes(path)) continue
    const answer = await app.request(HERE + path)
    expect([path, answer.status]).toEqual([path, 401])
  }
})

describe('a provider that is down', () => {
  test('is said, asked again the next time, and needed by nobody who is signed in', async () => {
    const away = await startProvider(HERE)
    const app = scanboard({ SCANBOARD_OIDC_ISSUER: away.issuer })
    await away.close()
    const browser = browserOn(app)
    const answer = await browser.go(`${HERE}/auth/sign-in`, { headers: { Accept: 'application/json' } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('30')
    expect(await answer.json()).toMatchObject({
      message: `The sign-on at ${new URL(away.issuer).host} cannot be reached, or does not answer as one. Try again in a minute.`,
    })
    const page = await browser.go(`${HERE}/auth/sign-in?return=${encodeURIComponent(DEEP)}`)
    expect(page.headers.get('Location')).toBe(`${HERE}${DEEP}#sign-in=unreachable`)

    const again = await startProvider(HERE, Number(new URL(away.issuer).port))
    expect((await browser.go(`${HERE}/auth/sign-in`)).headers.get('Location')).toMatch(`${again.issuer}/auth?`)
    await again.close()
  })

  test('lets people sign out here all the same', async () => {
    const browser = await signedIn(scanboard(), 'ann')
    const token = browser.cookies(HERE).get(SESSION)!
    // After a restart nothing is known of the provider.
    const later = browserOn(scanboard())
    later.cookies(HERE).set(SESSION, token)
    await provider.close()
    try {
      expect((await session(later, { method: 'DELETE' })).body['data']).toEqual({ next: '/' })
    } finally {
      provider = await startProvider(HERE, Number(new URL(provider.issuer).port))
    }
    later.cookies(HERE).set(SESSION, token)
    expect((await session(later)).status).toBe(401)
  })

  test('says no to a client whose secret is wrong, which is told in the log', async () => {
    const browser = browserOn(scanboard({ SCANBOARD_OIDC_CLIENT_SECRET: 'not-the-secret' }))
    const answer = await browser.go(await answerOf(browser, 'ann'))
    expect(answer.headers.get('Location')).toBe(`${HERE}/#sign-in=unreachable`)
    expect(logged.join('\n')).toContain('invalid_client')
    expect(logged.join('\n')).not.toContain('not-the-secret')
  })
})
