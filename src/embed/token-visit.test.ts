import type { QueryClient } from '@tanstack/react-query'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FrameMessage, HostMessage } from '#contract/embed-frame.ts'
import { PASS_HEADER } from '#contract/pass.ts'
import { getJson } from '#src/api/client.ts'
import { createQueryClient } from '#src/app/query-client.ts'
import type { Host } from './host.ts'
import { createTokenVisit } from './token-visit.ts'

const ID = 'em_1'
const NOW = Date.parse('2026-05-15T14:40:00Z')
const lark = { kind: 'client', id: 'lark', name: 'Bistro Lark' }

interface Asked {
  readonly url: string
  readonly pass: string | undefined
  readonly credentials: RequestCredentials | undefined
}

let asked: Asked[]
let said: FrameMessage[]
let say: (message: HostMessage) => void
/** What each token opens; others are refused. */
let good: Map<string, object>
let client: QueryClient
let host: Host

const opened = (seconds = 300, subject: object = lark, locked: object = { dates: null, only: {} }) => ({
  subject,
  locked,
  expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
})
const ok = (data: unknown) => Response.json({ status: 200, message: 'Success', data })
const no = (status = 401) => Response.json({ status, message: 'No', data: null }, { status })

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  asked = []
  said = []
  good = new Map([['t1', opened()]])
  client = createQueryClient({ retry: false })
  host = { isThere: true, tell: (message) => said.push(message), listen: (hear) => (say = hear) }
  vi.stubGlobal(
    'fetch',
    async (url: string, init: { headers: Record<string, string>; body?: string; credentials?: RequestCredentials }) => {
      asked.push({ url, pass: init.headers[PASS_HEADER], credentials: init.credentials })
      const token = init.headers[PASS_HEADER] ?? ''
      if (!good.has(token)) return no()
      return ok(url === '/api/embeds/open' ? good.get(token) : `figures by ${token}`)
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
// What a page has become it stays; the next file has a page of its own.
afterAll(() => void vi.resetModules())

/** What follows without time passing. */
const settled = () => vi.advanceTimersByTimeAsync(0)
const tokensAsked = () => said.flatMap((message) => (message.scanboard === 'token' ? [message.because] : []))
const ask = () => getJson('/api/figures', undefined).then((body) => (body as { data: string }).data)

test('without a token nothing is asked of the server, whatever cookies there are', async () => {
  const visit = createTokenVisit(ID, client, host, undefined)
  await expect(ask()).rejects.toMatchObject({ status: 401 })
  expect(tokensAsked()).toEqual(['first'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(visit.state()).toEqual({ kind: 'closed', why: 'missing' })
  expect(asked).toEqual([])
  // Late is not too late.
  say({ scanboard: 'token', token: 't1' })
  await settled()
  expect(visit.state().kind).toBe('open')
})

test('where the server cannot be reached, it goes on saying so, whatever the page around does', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const visit = createTokenVisit(ID, client, host, undefined)
  say({ scanboard: 'token', token: 't1' })
  await settled()
  expect(visit.state().kind).toBe('failed')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(visit.state().kind).toBe('failed')
})

test('a token that came along opens at once, and goes with every question instead of cookies', async () => {
  const visit = createTokenVisit(ID, client, host, 't1')
  await settled()
  expect(visit.state()).toMatchObject({ kind: 'open', opened: { subject: lark } })
  expect(tokensAsked()).toEqual([])
  expect(await ask()).toBe('figures by t1')
  expect(asked).toEqual([
    { url: '/api/embeds/open', pass: 't1', credentials: 'omit' },
    { url: '/api/figures', pass: 't1', credentials: 'omit' },
  ])
})

test('the next token is asked for before the last ends, and changes nothing but the pass', async () => {
  const visit = createTokenVisit(ID, client, host, 't1')
  await settled()
  const before = visit.state()
  client.setQueryData(['client'], 'figures')
  await vi.advanceTimersByTimeAsync(239_000)
  expect(tokensAsked()).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(tokensAsked()).toEqual(['ending'])
  good = new Map([['t2', opened()]])
  say({ scanboard: 'token', token: 't2' })
  await settled()
  expect(visit.state()).toBe(before)
  expect(client.getQueryData(['client'])).toBe('figures')
  expect(await ask()).toBe('figures by t2')
  // The end of the first is over and forgotten.
  await vi.advanceTimersByTimeAsync(120_000)
  expect(visit.state()).toBe(before)
})

test('without another in time everything known is forgotten; with one the same page opens again', async () => {
  const visit = createTokenVisit(ID, client, host, 't1')
  await settled()
  const { opened: page } = visit.state() as { opened: object }
  client.setQueryData(['client'], 'figures')
  await vi.advanceTimersByTimeAsync(300_000)
  expect(visit.state()).toEqual({ kind: 'closed', why: 'ended' })
  expect(client.getQueryCache().getAll()).toEqual([])
  await expect(ask()).rejects.toMatchObject({ status: 401 })
  good = new Map([['t2', opened()]])
  say({ scanboard: 'token', token: 't2' })
  await settled()
  expect(visit.state()).toEqual({ kind: 'open', opened: page })
  expect((visit.state() as { opened: object }).opened).toBe(page)
})

test('a question that is refused waits for the next token, and is asked again by that, once for all', async () => {
  const visit = createTokenVisit(ID, client, host, 't1')
  await settled()
  good = new Map([['t2', opened()]])
  const both = Promise.all([ask(), ask()])
  await settled()
  expect(tokensAsked()).toEqual(['refused'])
  expect(visit.state().kind).toBe('open')
  say({ scanboard: 'token', token: 't2' })
  expect(await both).toEqual(['figures by t2', 'figures by t2'])
})

test('refused, and no answer, or a token that is no good: closed', async () => {
  for (const answer of [undefined, 'bad']) {
    good = new Map([['t1', opened()]])
    const visit = createTokenVisit(ID, client, host, 't1')
    await settled()
    good = new Map()
    const refused = ask().catch((error: unknown) => error)
    await settled()
    if (answer === undefined) await vi.advanceTimersByTimeAsync(5_000)
    else say({ scanboard: 'token', token: answer })
    expect(await refused).toMatchObject({ status: 401 })
    expect(visit.state()).toEqual({ kind: 'closed', why: 'refused' })
  }
})

test('a token for something else begins anew, with nothing of before', async () => {
  const visit = createTokenVisit(ID, client, host, 't1')
  await settled()
  for (const other of [
    opened(300, { ...lark, id: 'other' }),
    opened(300, lark, { dates: null, only: { country: 'DE' } }),
    opened(300, lark, { dates: { from: '2026-05-01', to: '2026-05-02', zone: 'UTC' }, only: {} }),
  ]) {
    const before = visit.state()
    client.setQueryData(['client'], 'figures')
    good.set('next', other)
    say({ scanboard: 'token', token: 'next' })
    await settled()
    expect(visit.state().kind).toBe('open')
    expect(visit.state()).not.toEqual(before)
    expect(client.getQueryData(['client'])).toBeUndefined()
  }
})

test('a lost connection while a token is renewed is tried again until the last has ended', async () => {
  const visit = createTokenVisit(ID, client, host, 't1')
  await settled()
  const answer = globalThis.fetch
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  say({ scanboard: 'token', token: 't2' })
  await settled()
  expect(visit.state().kind).toBe('open')
  vi.stubGlobal('fetch', answer)
  good = new Map([['t2', opened()]])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await ask()).toBe('figures by t2')
})

test('without a page around there is nobody to ask', () => {
  const visit = createTokenVisit(ID, client, { ...host, isThere: false }, undefined)
  expect(visit.state()).toEqual({ kind: 'closed', why: 'missing' })
})
