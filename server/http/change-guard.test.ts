import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { changeGuard } from './change-guard.ts'
import { answerProblems } from './problems.ts'

/** What has been changed: a request that is refused must not get that far. */
let changed: string[]
let app: Hono
beforeEach(() => {
  changed = []
  app = new Hono()
  app.onError(answerProblems(silentLog))
  app.use(changeGuard({ mostBytes: 100 }))
  app.all('/', async (c) => {
    changed.push(await c.req.text())
    return c.text('done')
  })
})

const JSON_BODY = { Host: '127.0.0.1:4310', 'Content-Type': 'application/json' }

async function send(headers: Record<string, string>, init: RequestInit = {}) {
  const answer = await app.request('http://127.0.0.1:4310/', { method: 'POST', body: '{}', ...init, headers })
  const text = await answer.text()
  return { status: answer.status, message: answer.ok ? '' : (JSON.parse(text) as { message: string }).message }
}

describe('a change is taken', () => {
  test.each([
    ['from the page itself', { 'Sec-Fetch-Site': 'same-origin' }],
    ['by an older browser, from the page itself', { Origin: 'http://127.0.0.1:4310' }],
    [
      'through a proxy that asks under another name',
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://scans.example' },
    ],
    ['behind a proxy that ends TLS', { Host: 'scans.example', Origin: 'https://scans.example' }],
    ['with the usual port said in one place', { Host: 'scans.example:443', Origin: 'https://scans.example' }],
    ['by a program, which is no browser', {}],
    ['with a charset', { 'Content-Type': 'Application/JSON; charset=utf-8' }],
  ])('%s', async (_, headers) => {
    expect(await send({ ...JSON_BODY, ...headers })).toEqual({ status: 200, message: '' })
    expect(changed).toEqual(['{}'])
  })

  test('without a body where there is nothing to send', async () => {
    const { status } = await send({ 'Sec-Fetch-Site': 'same-origin' }, { method: 'DELETE', body: null })
    expect(status).toBe(200)
  })
})

describe('a change is refused', () => {
  test.each([
    ['of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['of a sister host', { 'Sec-Fetch-Site': 'same-site' }],
    ['that nobody’s page sent', { 'Sec-Fetch-Site': 'none' }],
    [
      'of another site under our origin, as no browser says it',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1:4310' },
    ],
    ['of another origin', { Origin: 'http://evil.example' }],
    ['of another port', { Origin: 'http://127.0.0.1:8080' }],
    ['of a page without an origin', { Origin: 'null' }],
  ])('%s', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, message } = await send({ ...JSON_BODY, ...headers }, { method })
      expect(status).toBe(403)
      expect(message).toContain('Only the dashboard itself may change something here')
    }
    expect(changed).toEqual([])
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ])('as “%s”, which a form of another site could send', async (type) => {
    const { status, message } = await send({ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type })
    expect(status).toBe(415)
    expect(message).toBe('The body must be JSON, sent as Content-Type: application/json.')
    expect(changed).toEqual([])
  })

  test('when it is too large, whether or not it says so before', async () => {
    const large = JSON.stringify('x'.repeat(99))
    const streamed = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large))
        controller.close()
      },
    })
    const told = await send({ ...JSON_BODY, 'Content-Length': '101' }, { body: large })
    const untold = await send(JSON_BODY, { body: streamed, duplex: 'half' })
    for (const { status, message } of [told, untold]) {
      expect(status).toBe(413)
      expect(message).toBe('The body is too large: at most 100 bytes are taken here.')
    }
    expect(changed).toEqual([])
  })
})

test('reading is left to who may come in', async () => {
  for (const method of ['GET', 'HEAD']) {
    expect((await send({ 'Sec-Fetch-Site': 'cross-site' }, { method, body: null })).status).toBe(200)
  }
})
