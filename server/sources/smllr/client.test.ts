import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createLog } from '#server/log.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { createVendorClient, LIMITS, VendorFailure, type VendorLimits } from './client.ts'
import { createStandIn, type FaultRule } from './testing/stand-in.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
const KEY = 'smllr_live_very-secret-4711'
const xLimits = { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '12' }

const vendor = await createStandIn({ organisation: fixture, clock: () => NOW, key: KEY, limit: Infinity })
const lines: string[] = []
const log = createLog({ level: 'debug', format: 'json', clock: () => NOW, write: (line) => lines.push(line) })
const closing: (() => Promise<void>)[] = [() => vendor.close()]
afterEach(() => vendor.heal())
afterAll(async () => {
  for (const close of closing) await close()
})

function clientOf(baseUrl: string, limits: Partial<VendorLimits> = {}, key = KEY) {
  const client = createVendorClient({
    baseUrl,
    key: () => key,
    clock: () => NOW,
    log,
    limits: { ...LIMITS, ...limits },
  })
  closing.unshift(() => client.close())
  return client
}

const client = clientOf(vendor.url)
const never = new AbortController().signal

async function failureOf(answer: Promise<unknown>): Promise<VendorFailure> {
  const outcome = await answer.then(
    () => 'an answer',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(VendorFailure)
  return outcome as VendorFailure
}

describe('The client', () => {
  it('brings the data of the envelope, asked for with the key and the parameters', async () => {
    const { data } = await client.get('/summary', { period: 'year', timezoneOffset: '-330' }, never)
    expect(data).toHaveProperty('totalScans')
    expect(vendor.requests().at(-1)).toMatchObject({
      path: '/summary',
      query: 'period=year&timezoneOffset=-330',
      status: 200,
    })
  })

  it('brings answers that are packed', async () => {
    const { data } = await client.get('/qrs', {}, never)
    expect(data).toHaveLength(fixture.codes.length)
  })

  it('sends an id as it was encoded', async () => {
    const id = 'quote’s "title" \\ and\ttab'
    const { data } = await client.get(`/qr/${encodeURIComponent(id)}`, { period: 'day' }, never)
    expect(data).toMatchObject({ qrId: id })
  })

  it('takes a base URL with or without a slash at its end', async () => {
    await expect(clientOf(`${vendor.url}/`).get('/clients', {}, never)).resolves.toHaveProperty('data')
  })

  it('asks for the key each time, so that a new one counts at once', async () => {
    const keys = ['smllr_live_wrong', KEY]
    const changing = createVendorClient({ baseUrl: vendor.url, key: () => keys.shift()!, clock: () => NOW, log })
    closing.unshift(() => changing.close())
    expect(await failureOf(changing.get('/qrs', {}, never))).toMatchObject({ kind: 'key' })
    await expect(changing.get('/qrs', {}, never)).resolves.toHaveProperty('data')
  })

  it.each([
    ['', 'is empty'],
    ['smllr_live_a\nb', 'holds characters that no key has'],
    ['smllr_live_ä', 'holds characters that no key has'],
  ])('sends no key that cannot be one: %j', async (key, fault) => {
    const before = vendor.requests().length
    const failure = await failureOf(clientOf(vendor.url, {}, key).get('/qrs', {}, never))
    expect(failure.kind).toBe('key')
    expect(failure.message).toBe(`The SMLLR key ${fault}. Put it into SMLLR_API_KEY or its file, and nothing else.`)
    expect(vendor.requests()).toHaveLength(before)
  })

  it('gives up when its caller does, with the caller’s reason', async () => {
    vendor.fail({ fault: 'timeout' })
    const leaving = new AbortController()
    const answer = client.get('/qrs', {}, leaving.signal)
    leaving.abort(new Error('nobody waits any more'))
    await expect(answer).rejects.toThrow('nobody waits any more')
  })

  it('does not ask for a caller who has left already', async () => {
    const before = vendor.requests().length
    await expect(client.get('/qrs', {}, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(vendor.requests()).toHaveLength(before)
  })
})

const short = { connectMs: 1_000, firstByteMs: 500, wholeMs: 1_500, mostBytes: 3 * 1024 * 1024 }

const faults: readonly (readonly [FaultRule, Partial<VendorFailure>])[] = [
  [{ fault: '400' }, { kind: 'refused', mayRepeat: false, message: 'SMLLR refused the question (status 400).' }],
  [
    { fault: '401' },
    {
      kind: 'key',
      mayRepeat: false,
      message:
        'SMLLR refused the key. Whoever makes a new key ends the old one at once: give the server the one that counts now.',
    },
  ],
  [
    { fault: '403' },
    {
      kind: 'forbidden',
      mayRepeat: false,
      message: 'The SMLLR key lacks the right to read this. Give the server an Enterprise key that may read reports.',
    },
  ],
  [{ fault: '404' }, { kind: 'unknown', mayRepeat: false, message: 'SMLLR knows nothing under that id.' }],
  [
    { fault: '429' },
    {
      kind: 'limit',
      mayRepeat: true,
      retryAfterMs: undefined,
      message: 'SMLLR’s limit of requests is used up. The server asks again by itself.',
    },
  ],
  [
    { fault: '429', retryAfterSeconds: 17 },
    { kind: 'limit', mayRepeat: true, retryAfterMs: 17_000 },
  ],
  [
    { fault: '500' },
    { kind: 'failed', mayRepeat: false, message: 'SMLLR failed (status 500). The server asks again by itself.' },
  ],
  [{ fault: '502' }, { kind: 'failed', mayRepeat: true }],
  [
    { fault: '503', retryAfterSeconds: 5 },
    { kind: 'failed', mayRepeat: true, retryAfterMs: 5_000 },
  ],
  [{ fault: '504' }, { kind: 'failed', mayRepeat: true }],
  [
    { fault: 'redirect' },
    {
      kind: 'refused',
      mayRepeat: false,
      message:
        'SMLLR points to another address (status 302), where the key is not sent. Put the API’s own address into SMLLR_BASE_URL.',
    },
  ],
  [
    { fault: 'timeout' },
    { kind: 'unreachable', mayRepeat: true, message: 'SMLLR could not be reached: no answer within 0.5 seconds.' },
  ],
  [
    { fault: 'slow body' },
    {
      kind: 'unreachable',
      mayRepeat: true,
      message: 'SMLLR could not be reached: its answer was not whole after 1.5 seconds.',
    },
  ],
  [
    { fault: 'reset' },
    { kind: 'unreachable', mayRepeat: true, message: 'SMLLR could not be reached: the connection broke off.' },
  ],
  [
    { fault: 'broken off' },
    { kind: 'unreachable', mayRepeat: true, message: 'SMLLR could not be reached: the connection broke off.' },
  ],
  [
    { fault: 'html' },
    {
      kind: 'unreadable',
      mayRepeat: false,
      message: 'SMLLR sent an answer that could not be read: it is a web page, not JSON.',
    },
  ],
  [
    { fault: 'truncated' },
    {
      kind: 'unreadable',
      mayRepeat: false,
      message: 'SMLLR sent an answer that could not be read: it is not whole JSON.',
    },
  ],
  [
    { fault: 'no data' },
    {
      kind: 'unreadable',
      mayRepeat: false,
      message: 'SMLLR sent an answer that could not be read: its envelope has no data.',
    },
  ],
  [
    { fault: 'too large' },
    {
      kind: 'unreadable',
      mayRepeat: false,
      message: 'SMLLR sent an answer that could not be read: it is larger than 3 MB.',
    },
  ],
]

describe('A fault of the vendor', () => {
  const hasty = clientOf(vendor.url, short)

  it.each(faults)('is a failure of its kind: %o', async (rule, expected) => {
    vendor.fail(rule)
    const failure = await failureOf(hasty.get('/qr/menu', { period: 'year' }, never))
    expect(failure).toMatchObject(expected)
    expect(failure.isOfTheQuestion).toBe(['refused', 'forbidden', 'unknown', 'unreadable'].includes(failure.kind))
  })

  it('is a wrong address, where a list is not found', async () => {
    vendor.fail({ fault: '404' })
    expect(await failureOf(hasty.get('/qrs', {}, never))).toMatchObject({
      kind: 'refused',
      message: 'There is no reporting API at SMLLR_BASE_URL. Check the address.',
    })
  })

  it('leaves the next question unharmed', async () => {
    for (const fault of ['reset', 'broken off', 'too large', 'timeout'] as const) {
      vendor.fail({ fault, times: 1 })
      await failureOf(hasty.get('/qrs', {}, never))
      await expect(hasty.get('/qrs', {}, never)).resolves.toHaveProperty('data')
    }
  })

  it('is a failure too when only the envelope tells of it', async () => {
    await expect(failureOf(told({ status: 401, message: 'No', data: null }))).resolves.toMatchObject({ kind: 'key' })
    await expect(failureOf(told({ status: 500, message: 'No', data: null }))).resolves.toMatchObject({ kind: 'failed' })
  })

  it('is unreadable when there is no envelope', async () => {
    for (const body of [[], 'text', 7, null]) {
      expect(await failureOf(told(body))).toMatchObject({
        kind: 'unreadable',
        message: 'SMLLR sent an answer that could not be read: it has no envelope.',
      })
    }
  })

  it('is a packing that breaks', async () => {
    const failure = await failureOf(sent(Buffer.from('no gzip'), { 'Content-Encoding': 'gzip' }))
    expect(failure.message).toBe('SMLLR sent an answer that could not be read: it is packed and broken.')
  })

  it('is an address where nobody listens', async () => {
    expect(await failureOf(clientOf('http://127.0.0.1:9/api').get('/qrs', {}, never))).toMatchObject({
      kind: 'unreachable',
      mayRepeat: true,
      message: 'SMLLR could not be reached: nobody listens at its address.',
    })
  })

  it('is a name that nobody knows', async () => {
    expect(await failureOf(clientOf('http://smllr.invalid/api').get('/qrs', {}, never))).toMatchObject({
      kind: 'unreachable',
      message: 'SMLLR could not be reached: its name was not found. Check SMLLR_BASE_URL and the network.',
    })
  })

  it('is the server’s own end, when it stops', async () => {
    vendor.fail({ fault: 'timeout' })
    const stopping = clientOf(vendor.url)
    const answer = failureOf(stopping.get('/qrs', {}, never))
    await stopping.close()
    expect(await answer).toMatchObject({ kind: 'unreachable', mayRepeat: false })
  })
})

describe('The pace', () => {
  it.each([
    ['the draft’s names', { 'RateLimit-Limit': '60, 60;w=60', 'RateLimit-Remaining': '12', 'RateLimit-Reset': '33' }],
    ['names with X-', { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '12', 'X-RateLimit-Reset': '33' }],
    ['a time in seconds', { ...xLimits, 'X-RateLimit-Reset': String(NOW / 1000 + 33) }],
    ['a time in milliseconds', { ...xLimits, 'X-RateLimit-Reset': String(NOW + 32_500) }],
  ])('is read from %s', async (_, headers) => {
    const { pace } = await answered({ status: 200, message: 'Success', data: [] }, headers)
    expect(pace).toEqual({ limit: 60, remaining: 12, resetSeconds: 33 })
  })

  it('is empty where the vendor says nothing', async () => {
    expect((await answered({ status: 200, message: 'Success', data: [] })).pace).toEqual({})
  })

  it('stands with a failure too, and Retry-After may be a date', async () => {
    const headers = { ...xLimits, 'Retry-After': new Date(NOW + 42_000).toUTCString() }
    const failure = await failureOf(sent(Buffer.from('{}'), headers, 429))
    expect(failure).toMatchObject({ kind: 'limit', retryAfterMs: 42_000, pace: { limit: 60, remaining: 12 } })
  })
})

it('tells the key in no failure and no line of the log', async () => {
  const hasty = clientOf(vendor.url, short)
  const told: string[] = []
  for (const [rule] of faults) {
    vendor.heal()
    vendor.fail(rule)
    const failure = await failureOf(hasty.get('/qr/menu', {}, never))
    told.push(failure.message, String(failure.stack), JSON.stringify(failure), String(failure.cause))
  }
  expect(lines.length).toBeGreaterThan(faults.length)
  expect([...told, ...lines].join('\n')).not.toContain('very-secret')
})

/** Asks a server that answers just that. */
async function answered(body: unknown, headers: Record<string, string> = {}) {
  return sent(Buffer.from(JSON.stringify(body)), headers)
}

const told = (body: unknown) => answered(body)

async function sent(body: Buffer, headers: Record<string, string>, status = 200) {
  const server = createServer((_, response) => response.writeHead(status, headers).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`).get('/qr/x', {}, never)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}
