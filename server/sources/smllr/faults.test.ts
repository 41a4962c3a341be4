/**
 * What each fault of the vendor makes of an answer of ours, of our status page and of the log: asked through the whole
 * server, with the vendor on the other side of a real network.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hono } from 'hono'
import type { Status } from '#contract/app.ts'
import { createLog } from '#server/log.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { ask as askApp, testApp, type Answer } from '#server/testing/test-app.ts'
import { BROKEN_DATA, ODD_DATA, STATUS_FAULTS, WIRE_FAULTS } from './testing/faults.ts'
import { openAccount, type OpenAccount } from './testing/open-account.ts'
import { holdTime, inTime, pass, untilItIs } from './testing/passing-time.ts'
import { createStandIn, type Fault, type FaultRule, type StandIn } from './testing/stand-in.ts'

const START = Date.parse('2026-05-15T12:00:00Z')
const KEY = 'smllr_live_very-secret-4711'
const CODE = '/api/reporting/qr/menu?period=month'

let now = START
let vendor: StandIn
let account: OpenAccount
let app: Hono
/** Everything that has gone out: answers with their headers, and lines of the log. */
const told: string[] = []
let lines: string[] = []

beforeEach(async () => {
  now = START
  lines = []
  holdTime()
  const clock = () => now
  const log = createLog({ level: 'debug', format: 'json', clock, write: (line) => lines.push(line) })
  vendor = await createStandIn({ organisation: fixture, clock, limit: Infinity, key: KEY, packs: false })
  account = openAccount({ vendor, clock, log, fillsHistory: true })
  app = testApp({ source: account.source, clock, log })
})
afterEach(async () => {
  await inTime(account.close())
  await vendor.close()
  vi.useRealTimers()
  told.push(...lines)
})

async function ask(path: string): Promise<Answer> {
  const answer = await inTime(askApp(app, path))
  told.push(JSON.stringify([answer.body, [...answer.headers]]))
  return answer
}

async function connection(): Promise<NonNullable<Status['source']['connection']>> {
  const { data } = (await ask('/api/status')).body as unknown as { data: Status }
  return data.source.connection!
}

/** How often the vendor was asked for a path. */
const asked = (path: string) => vendor.requests().filter((request) => request.path === path).length

/** Lines of the log that an operator sees. */
const warnings = () =>
  lines
    .map((line) => JSON.parse(line) as { level: string; message: string; error?: string })
    .filter(({ level }) => level === 'warn')

const unread = (what: string) => `SMLLR sent an answer that could not be read: ${what}.`

/** Faults that a moment may mend: the operator need not read of each. */
const PASSING: readonly Fault[] = ['429', 'timeout', 'slow body', 'reset', 'broken off']

interface Refused {
  readonly rule: FaultRule
  readonly status: number
  readonly message: string
  /** What the status says; left out: the same. */
  readonly reason?: string
  /** How often the vendor was asked before the answer was given up. */
  readonly times: number
  /** Seconds; left out: anything but none. */
  readonly retryAfter?: string | null
}

const refused: readonly Refused[] = [
  { rule: { fault: '400' }, status: 503, message: 'SMLLR refused the question (status 400).', times: 1 },
  {
    rule: { fault: '401' },
    status: 503,
    message:
      'SMLLR refused the key. Whoever makes a new key ends the old one at once: give the server the one that counts now.',
    times: 1,
  },
  {
    rule: { fault: '403' },
    status: 403,
    message: 'The SMLLR key lacks the right to read this. Give the server an Enterprise key that may read reports.',
    times: 1,
  },
  {
    rule: { fault: '404' },
    status: 404,
    message: 'There is no QR code with this id. GET /qrs lists all of them.',
    times: 1,
    retryAfter: null,
  },
  {
    rule: { fault: '429', retryAfterSeconds: 30 },
    status: 503,
    message: 'SMLLR’s limit of requests is used up. The server asks again by itself.',
    times: 1,
    retryAfter: '30',
  },
  {
    rule: { fault: '429' },
    status: 503,
    message: 'SMLLR’s limit of requests is used up. The server asks again by itself.',
    times: 2,
  },
  {
    rule: { fault: '500' },
    status: 503,
    message: 'SMLLR failed (status 500). The server asks again by itself.',
    times: 1,
  },
  {
    rule: { fault: '502' },
    status: 503,
    message: 'SMLLR failed (status 502). The server asks again by itself.',
    times: 3,
  },
  {
    rule: { fault: '503' },
    status: 503,
    message: 'SMLLR failed (status 503). The server asks again by itself.',
    times: 3,
  },
  {
    rule: { fault: '504' },
    status: 503,
    message: 'SMLLR failed (status 504). The server asks again by itself.',
    times: 3,
  },
  {
    rule: { fault: 'redirect' },
    status: 503,
    message:
      'SMLLR points to another address (status 302), where the key is not sent. Put the API’s own address into SMLLR_BASE_URL.',
    times: 1,
  },
  {
    rule: { fault: 'timeout' },
    status: 503,
    message: 'SMLLR could not be reached: no answer within 10 seconds.',
    times: 1,
  },
  {
    rule: { fault: 'slow body' },
    status: 503,
    message: 'SMLLR is slow to answer. These figures come as soon as it does.',
    reason: 'SMLLR could not be reached: its answer was not whole after 30 seconds.',
    times: 1,
  },
  {
    rule: { fault: 'reset' },
    status: 503,
    message: 'SMLLR could not be reached: the connection broke off.',
    times: 3,
  },
  {
    rule: { fault: 'broken off' },
    status: 503,
    message: 'SMLLR could not be reached: the connection broke off.',
    times: 3,
  },
  { rule: { fault: 'html' }, status: 503, message: unread('it is a web page, not JSON'), times: 1 },
  { rule: { fault: 'truncated' }, status: 503, message: unread('it is not whole JSON'), times: 1 },
  { rule: { fault: 'no data' }, status: 503, message: unread('its envelope has no data'), times: 1 },
  { rule: { fault: 'too large' }, status: 503, message: unread('it is larger than 64 MB'), times: 1 },
  {
    rule: { fault: 'wrong types' },
    status: 503,
    message: unread('qr.timeline[0].scans is not a number that can be counted with'),
    times: 1,
  },
  { rule: { fault: 'missing fields' }, status: 503, message: unread('qr lacks timeline'), times: 1 },
  {
    rule: { fault: 'numbers beyond counting' },
    status: 503,
    message: unread('qr.timeline[0].scans is not a number that can be counted with'),
    times: 1,
  },
]

it('every fault that the stand-in knows is tried below', () => {
  const tried = refused.map(({ rule }) => rule.fault)
  for (const fault of [...STATUS_FAULTS, ...WIRE_FAULTS, ...BROKEN_DATA]) expect(tried).toContain(fault)
})

describe('While nothing is known yet', () => {
  it.each(refused)(
    'is told in words, and stands in the status with its time: $rule',
    async ({ rule, status, message, reason = message, times, retryAfter = expect.stringMatching(/^[1-9]\d*$/) }) => {
      vendor.fail(rule)
      const { body, headers, ...answer } = await ask(CODE)
      expect({ status: answer.status, body }).toMatchObject({ status, body: { status, message, data: null } })
      expect(headers.get('Retry-After')).toEqual(retryAfter)
      expect(asked('/qr/menu')).toBe(times)
      // An id that is not known is no fault of the vendor's.
      const isFault = status !== 404
      if (isFault) await untilItIs(() => account.budget.state().lastError !== undefined)
      const expected = isFault ? { at: new Date(START).toISOString(), message: reason } : undefined
      expect((await connection()).lastError).toEqual(expected)
    },
  )

  const forTheOperator = refused.filter(({ rule }) => !['404', ...PASSING].includes(rule.fault))

  it.each(forTheOperator)('stands in the log, once: $rule', async ({ rule, message }) => {
    vendor.fail(rule)
    await ask(CODE)
    await ask(CODE)
    const told = warnings().filter(({ error }) => error === message)
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told.map((line) => line.message)).size).toBe(told.length)
  })

  it.each(PASSING)('stands in the log when it does not pass: %s', async (fault) => {
    vendor.fail({ fault })
    // Five times in a row is no moment any more; whoever waits for a slow answer is told so before.
    for (let i = 0; i < 15 && warnings().length === 0; i++) await ask(CODE)
    expect(warnings().length).toBeGreaterThan(0)
  })

  it.each(['502', '503', '504', 'reset', 'broken off'] as const)(
    'is asked again where it passes: %s',
    async (fault) => {
      vendor.fail({ fault, times: 2 })
      expect((await ask(CODE)).status).toBe(200)
      expect(asked('/qr/menu')).toBe(3)
    },
  )

  it('waits for a limit that is over in a moment', async () => {
    vendor.fail({ fault: '429', times: 1, retryAfterSeconds: 3 })
    expect((await ask(CODE)).status).toBe(200)
    expect(asked('/qr/menu')).toBe(2)
  })

  it('keeps faults of one endpoint from the others', async () => {
    vendor.fail({ fault: 'wrong types', endpoint: 'qr' })
    expect((await ask(CODE)).status).toBe(503)
    expect((await ask('/api/reporting/summary')).status).toBe(200)
    expect((await ask('/api/reporting/campaigns')).status).toBe(200)
  })

  it('tells a history what went wrong in its last line', async () => {
    vendor.fail({ fault: 'html' })
    const answer = await inTime(askText('/api/history?subject=organisation&from=2026-05-12&to=2026-05-14&bucket=day'))
    const [first, ...more] = answer.split('\n').map((line) => JSON.parse(line) as { coming?: number; message?: string })
    expect(first).toMatchObject({ coming: 3, buckets: [{ scans: null }, { scans: null }, { scans: null }] })
    expect(more.at(-1)).toEqual({ status: 503, message: unread('it is a web page, not JSON'), data: null })
  })
})

describe('While earlier figures are known', () => {
  const lasting = refused.filter(({ rule }) => rule.fault !== '404')

  it.each(lasting)('they are shown with their time, and renewed when all is well: $rule', async ({ rule }) => {
    const before = (await ask(CODE)).body
    now += 120_000
    vendor.fail(rule)
    const during = await ask(CODE)
    expect(during.status).toBe(200)
    expect(during.body.data).toEqual(before.data)
    expect(during.body.meta).toMatchObject({ asOf: new Date(START).toISOString(), refreshing: true })

    vendor.heal()
    const isRenewed = async () => Date.parse((await ask(CODE)).body.meta.asOf) > START
    for (let waited = 0; waited < 150 && !(await isRenewed()); waited += 15) {
      now += 60_000
      await pass(15_000)
    }
    expect(await isRenewed()).toBe(true)
  })

  it.each(['500', '502', 'timeout', 'reset'] as const)(
    'and since when the vendor does not answer: %s',
    async (fault) => {
      await ask(CODE)
      now += 120_000
      vendor.fail({ fault })
      for (let i = 0; i < 5; i++) {
        await ask(CODE)
        await pass(40_000)
      }
      const { body } = await ask(CODE)
      expect(body.meta).toMatchObject({
        asOf: new Date(START).toISOString(),
        unavailableSince: new Date(START + 120_000).toISOString(),
      })
      expect((await connection()).unavailableSince).toBe(new Date(START + 120_000).toISOString())
    },
  )

  it('are shown while the key is wrong, until there is a new one', async () => {
    await ask(CODE)
    now += 120_000
    const current = account.key()
    account.useKey('smllr_live_very-secret-old')
    await ask(CODE)
    await untilItIs(() => account.budget.state().unavailableSince !== undefined)
    expect((await ask(CODE)).body.meta.unavailableSince).toBe(new Date(now).toISOString())
    expect((await ask('/api/reporting/clients')).body.message).toContain('SMLLR refused the key.')

    account.useKey(current)
    expect((await ask('/api/reporting/clients')).status).toBe(200)
    expect((await connection()).unavailableSince).toBeUndefined()
  })

  it('are not asked for again and again while they cannot be had', async () => {
    await ask(CODE)
    now += 120_000
    vendor.fail({ fault: 'wrong types', endpoint: 'qr' })
    const before = asked('/qr/menu')
    for (let i = 0; i < 10; i++) {
      await ask(CODE)
      await pass(1_000)
    }
    expect(asked('/qr/menu') - before).toBe(1)
    expect((await ask(CODE)).body.meta.unavailableSince).toBe(new Date(now).toISOString())

    vendor.heal()
    now += 60_000
    expect((await ask(CODE)).body.meta).toMatchObject({ refreshing: true })
  })
})

describe('What is odd but right', () => {
  it.each(ODD_DATA)('is answered at every endpoint: %s', async (fault) => {
    // Large answers take as long as they take.
    vi.useRealTimers()
    vendor.fail({ fault })
    for (const path of ['summary', 'qrs', 'qr/menu', 'campaigns', 'campaign/spring', 'clients', 'client/cafe']) {
      expect((await ask(`/api/reporting/${path}`)).status).toBe(200)
    }
    expect((await connection()).missingFields).toEqual([])
  })

  it.each(['unknown fields', 'other names', 'numbers as text', 'sparse timeline'] as const)(
    'changes no figure: %s',
    async (fault) => {
      const right = (await ask('/api/reporting/summary?period=year')).body.data
      const code = (await ask('/api/reporting/qr/menu?period=year')).body.data
      vendor.fail({ fault })
      const other = openAccount({ vendor, clock: () => now })
      app = testApp({ source: other.source })
      expect((await ask('/api/reporting/summary?period=year')).body.data).toEqual(right)
      expect((await ask('/api/reporting/qr/menu?period=year')).body.data).toEqual(code)
      await inTime(other.close())
    },
  )

  it('is a list of 50,000 codes, whole', async () => {
    vi.useRealTimers()
    vendor.fail({ fault: '50,000 codes' })
    expect((await ask('/api/reporting/qrs')).body.data).toHaveLength(50_000)
  })

  it('is a title with HTML, which stays text, or with control characters, which are left out', async () => {
    const titleOf = async () => {
      const { data } = (await ask('/api/reporting/campaigns')).body as unknown as {
        data: { id: string; name: string }[]
      }
      return data.find(({ id }) => id === 'spring')?.name
    }
    vendor.fail({ fault: 'html in titles', times: 1 })
    expect(await titleOf()).toBe('<img src=x onerror="alert(1)"><b>Spring</b>')
    now += 120_000
    vendor.fail({ fault: 'control characters' })
    await titleOf()
    await untilItIs(() => asked('/campaigns') === 2 && account.budget.state().waiting.refresh === 0)
    expect(await titleOf()).toBe('Spring')
  })
})

describe('A documented field that is missing', () => {
  it('is named in the status and once in the log, and the rest is shown', async () => {
    vendor.fail({ fault: 'missing fields', field: 'topDevices', endpoint: 'summary' })
    const { status, body } = await ask('/api/reporting/summary')
    expect(status).toBe(200)
    expect(body.data.topDevices).toEqual([])
    expect((await connection()).missingFields).toEqual([{ endpoint: 'summary', field: 'topDevices' }])
    now += 120_000
    await ask('/api/reporting/summary')
    await untilItIs(() => asked('/summary') > 1)
    expect(warnings().filter(({ message }) => message.includes('lacks a documented field'))).toEqual([
      expect.objectContaining({ endpoint: 'summary', field: 'topDevices' }),
    ])
  })

  it('is named also where nothing can be shown without it', async () => {
    vendor.fail({ fault: 'missing fields', endpoint: 'client' })
    expect((await ask('/api/reporting/client/cafe')).body.message).toBe(unread('client lacks totalScans'))
    expect((await connection()).missingFields).toEqual([{ endpoint: 'client', field: 'totalScans' }])
  })

  it('is forgotten when it is there again', async () => {
    vendor.fail({ fault: 'missing fields', endpoint: 'client', times: 1 })
    await ask('/api/reporting/client/cafe')
    await ask('/api/reporting/client/cafe')
    expect((await connection()).missingFields).toEqual([])
  })
})

it('the key stands in no answer, no header and no line of the log, whatever went wrong', () => {
  expect(told.length).toBeGreaterThan(200)
  expect(told.some((text) => text.includes('SMLLR refused the key'))).toBe(true)
  expect(told.filter((text) => text.includes('very-secret'))).toEqual([])
})

async function askText(path: string): Promise<string> {
  const answer = await app.request(`http://127.0.0.1:4310${path}`, { headers: { Host: '127.0.0.1:4310' } })
  const text = (await answer.text()).trim()
  told.push(text)
  return text
}
