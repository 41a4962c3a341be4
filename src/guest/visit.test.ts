import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PASS_HEADER } from '#contract/pass.ts'
import { getJson } from '#src/api/client.ts'
import { createQueryClient } from '#src/app/query-client.ts'
import { createVisit, type Visit, type VisitState } from './visit.ts'

const TOKEN = 'sl_token'
const opened = {
  subject: { kind: 'client', id: 'lark', name: 'Bistro Lark' },
  logo: null,
  dates: null,
  pass: 'sp_pass',
}

/** What the server answers next, and what it was asked with. */
let answer: (url: string) => Response
let asked: { readonly url: string; readonly pass: string | undefined; readonly body: unknown }[]

const ok = (data: unknown) => Response.json({ status: 200, message: 'Success', data })
const no = (status: number, door?: string) => Response.json({ status, message: 'No', data: null, door }, { status })

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (url: string, { headers, body }: { headers: Record<string, string>; body?: string }) => {
    asked.push({ url, pass: headers[PASS_HEADER], body: body === undefined ? undefined : JSON.parse(body) })
    return answer(url)
  })
})
afterEach(() => vi.unstubAllGlobals())
// What a page has become it stays; the next file has a page of its own.
afterAll(() => void vi.resetModules())

/** Until the visit is in another state than now. */
function next(visit: Visit): Promise<VisitState> {
  return new Promise((resolve) => {
    const stop = visit.subscribe(() => {
      stop()
      resolve(visit.state())
    })
  })
}

test('a link is opened by its token, and what is asked then shows the pass that it gave', async () => {
  answer = () => ok(opened)
  const client = createQueryClient()
  const visit = createVisit(TOKEN, client)
  expect(visit.state()).toEqual({ kind: 'opening' })
  expect(await next(visit)).toEqual({ kind: 'open', opened })
  expect(asked).toMatchObject([{ url: '/api/links/open', body: { token: TOKEN } }])
  await getJson('/api/status', undefined)
  expect(asked[1]).toMatchObject({ url: '/api/status', pass: 'sp_pass' })
  expect(client.getQueryData(['session'])).toMatchObject({ role: 'guest', rights: [] })
})

test('a password is asked for until it is right', async () => {
  answer = () => no(401, 'password')
  const visit = createVisit(TOKEN, createQueryClient())
  expect(await next(visit)).toEqual({ kind: 'locked', fault: undefined })
  await visit.open('wrong')
  expect(visit.state()).toEqual({ kind: 'locked', fault: 'wrong' })
  answer = () => no(429)
  await visit.open('wrong')
  expect(visit.state()).toEqual({ kind: 'locked', fault: 'tooOften' })
  answer = () => ok(opened)
  await visit.open('right')
  expect(asked.at(-1)?.body).toEqual({ token: TOKEN, password: 'right' })
  expect(visit.state().kind).toBe('open')
})

test('what is no good, and a server that cannot be reached, are told apart', async () => {
  answer = () => no(401)
  const visit = createVisit(TOKEN, createQueryClient())
  expect(await next(visit)).toEqual({ kind: 'gone' })
  answer = () => {
    throw new TypeError('Failed to fetch')
  }
  await visit.open()
  expect(visit.state()).toEqual({ kind: 'failed', message: 'The server could not be reached.' })
})

test('a visit ends with the first refusal, and everything that was read is forgotten', async () => {
  answer = () => ok(opened)
  const client = createQueryClient({ retry: false })
  const visit = createVisit(TOKEN, client)
  await next(visit)
  client.setQueryData(['client'], 'figures')
  // A question that is wrong is none.
  answer = () => no(404)
  await client.prefetchQuery({ queryKey: ['a'], queryFn: () => getJson('/api/a', undefined) })
  expect(visit.state().kind).toBe('open')

  answer = () => no(401)
  await client.prefetchQuery({ queryKey: ['b'], queryFn: () => getJson('/api/b', undefined) })
  expect(visit.state()).toEqual({ kind: 'opening' })
  expect(await next(visit)).toEqual({ kind: 'gone' })
  expect(client.getQueryData(['client'])).toBeUndefined()
})
