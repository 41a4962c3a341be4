import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { answerProblems } from '#server/http/problems.ts'
import { dashboardAccess } from '#server/http/dashboard-access.ts'
import { sessionRoute } from '#server/http/session.ts'
import { NO_GUESTS } from '#server/testing/no-guests.ts'
import { proxySignIn } from './proxy.ts'

function appBehind(settings: Record<string, string> = {}, from = '10.0.0.7'): Hono {
  const { access } = readConfig({
    SCANBOARD_ACCESS: 'proxy',
    SCANBOARD_ADMINS: 'ann@example.org',
    SCANBOARD_PROXY_ADDRESSES: '10.0.0.7',
    ...settings,
  })
  if (access.mode !== 'proxy') throw new Error('not a proxy')
  const signIn = proxySignIn(access, () => from)
  const app = new Hono()
  app.onError(answerProblems(silentLog))
  app.use('/api/session', dashboardAccess({ signIn, guests: NO_GUESTS }))
  app.route('/api/session', sessionRoute(signIn))
  return app
}

async function session(app: Hono, headers: Record<string, string>, init: RequestInit = {}) {
  const answer = await app.request('http://scans.example.com/api/session', { ...init, headers })
  return {
    status: answer.status,
    ...((await answer.json()) as { message: string; data: Record<string, unknown> | null }),
  }
}

describe('a proxy that signs people in', () => {
  test('says who asks, under whatever name the server is reached', async () => {
    const { status, data } = await session(appBehind(), {
      'X-Forwarded-User': 'ann@example.org',
      Host: 'scans.example.com',
    })
    expect(status).toBe(200)
    expect(data).toEqual({
      by: 'proxy',
      name: 'ann@example.org',
      role: 'admin',
      rights: ['seeAll', 'annotate', 'share', 'administer'],
      canSignOut: false,
    })
  })

  test('is not believed from another address', async () => {
    const { status, message } = await session(appBehind({}, '10.0.0.8'), { 'X-Forwarded-User': 'ann@example.org' })
    expect(status).toBe(403)
    expect(message).toContain('only through the sign-on')
  })

  test('that says nobody’s name has nobody signed in', async () => {
    for (const headers of [{}, { 'X-Forwarded-User': '  ' }]) {
      expect((await session(appBehind(), headers)).status).toBe(401)
    }
  })

  test('may use headers of its own, and names beyond ASCII', async () => {
    const app = appBehind({
      SCANBOARD_PROXY_USER_HEADER: 'Remote-User',
      SCANBOARD_PROXY_NAME_HEADER: 'Remote-Name',
      SCANBOARD_PROXY_GROUPS_HEADER: 'Remote-Groups',
      SCANBOARD_MANAGERS: 'group:Sales',
    })
    // As bytes of UTF-8 arrive from the wire.
    const name = Buffer.from('Zoë Müller').toString('latin1')
    const { data } = await session(app, { 'Remote-User': 'zoe', 'Remote-Name': name, 'Remote-Groups': 'staff, sales' })
    expect(data).toMatchObject({ name: 'Zoë Müller', role: 'manager', rights: ['seeAll', 'annotate', 'share'] })
  })

  test('lets everybody look, or only whom the lists name', async () => {
    const bob = { 'X-Forwarded-User': 'bob@example.org' }
    expect((await session(appBehind(), bob)).data).toMatchObject({ role: 'viewer', rights: ['seeAll'] })
    const { status, message } = await session(appBehind({ SCANBOARD_VIEWERS: 'group:staff' }), bob)
    expect(status).toBe(403)
    expect(message).toContain('signed in as bob@example.org, but not among those')
  })

  test('may have a place where its sign-on ends', async () => {
    const app = appBehind({ SCANBOARD_PROXY_SIGN_OUT_URL: 'https://login.example.org/sign-out' })
    const ann = { 'X-Forwarded-User': 'ann@example.org' }
    expect((await session(app, ann)).data).toMatchObject({ canSignOut: true })
    const { data } = await session(app, ann, { method: 'DELETE' })
    expect(data).toEqual({ next: 'https://login.example.org/sign-out' })
  })
})
