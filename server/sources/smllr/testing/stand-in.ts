/**
 * The vendor for tests: a real HTTP server that answers as the vendor's documentation says, from an organisation that
 * the test knows. It enforces the limit, remembers every request, and does wrong what it is told to do wrong.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answers, type EndpointName } from '#contract/answers.ts'
import { systemClock, type Clock } from '#server/clock.ts'
import type { Fixture } from '#server/sources/conformance/fixture.ts'
import { indexed } from './account.ts'
import { edited } from './edits.ts'
import { createFaults, isDataFault, isStatusFault, type FaultRule } from './faults.ts'
import { withOwned } from './owned.ts'
import { Refusal, reportOf } from './reports.ts'
import { refuse, refuseAs, sendJson, sendWrongly, type Exchange } from './wire.ts'

export type { Fault, FaultRule } from './faults.ts'

const BASE = '/api/v1/external/reporting'
const WINDOW_MS = 60_000

export interface StandInOptions {
  readonly organisation: Fixture
  /** What now is for the figures: scans before it have happened. */
  readonly clock: Clock
  /** What requests arrive by; the machine's clock, if left out. */
  readonly arrivals?: Clock
  /**
   * Whether clients and campaigns also name what is theirs, as Scanboard's own server does and the documentation does not:
   * codes and campaigns with a scan in the period, and whose a campaign is.
   */
  readonly namesOwned?: boolean
  /** Requests in any 60 seconds. */
  readonly limit?: number
  /** Time that each answer takes at the least. */
  readonly latencyMs?: number
  readonly key?: string
  /** Whether answers say how many requests are left, and a 429 when to come again. The documentation promises neither. */
  readonly tellsPace?: boolean
  /** Whether large answers are packed; unpacking takes real time, which tests that hold time cannot wait for. */
  readonly packs?: boolean
}

export interface StandInRequest {
  /** When it arrived. */
  readonly at: number
  /** Below the base: `/qr/abc`. */
  readonly path: string
  /** As it was sent: `period=day&timeLineDate=2026-05-15&timezoneOffset=0`. */
  readonly query: string
  /** 0 where none was sent. */
  readonly status: number
}

export interface StandIn {
  /** What `SMLLR_BASE_URL` is to be. */
  readonly url: string
  key(): string
  /** Every request, in the order of arrival. */
  requests(): readonly StandInRequest[]
  /** Does wrong from now on, beside what it was told before. */
  fail(rule: FaultRule): void
  /** Does everything right from now on. */
  heal(): void
  /** Makes a new key, and ends the old one at once. */
  rotateKey(): string
  close(): Promise<void>
}

export async function createStandIn(options: StandInOptions): Promise<StandIn> {
  const {
    organisation,
    clock,
    arrivals = systemClock,
    namesOwned = false,
    limit = 60,
    latencyMs = 0,
    tellsPace = false,
    packs = true,
  } = options
  const account = indexed(organisation)
  const faults = createFaults()
  const requests: { at: number; path: string; query: string; status: number }[] = []
  const accepted: number[] = []
  let key = options.key ?? 'smllr_live_stand-in-0000'
  let keys = 0

  /** Requests that may still come, and when the oldest one is forgotten. */
  function take(at: number): { left: number; resetSeconds: number } {
    while (accepted[0] !== undefined && accepted[0] <= at - WINDOW_MS) accepted.shift()
    const left = limit - accepted.length
    if (left > 0) accepted.push(at)
    return { left, resetSeconds: Math.ceil(((accepted[0] ?? at) + WINDOW_MS - at) / 1000) }
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname
    const seen = { at: arrivals(), path, query: url.searchParams.toString(), status: 0 }
    requests.push(seen)
    response.on('finish', () => (seen.status = response.statusCode))
    const { left, resetSeconds } = take(seen.at)
    if (tellsPace) {
      response.setHeader('X-RateLimit-Limit', limit)
      response.setHeader('X-RateLimit-Remaining', Math.max(0, left - 1))
      response.setHeader('X-RateLimit-Reset', resetSeconds)
    }
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs))

    const named = namedIn(path)
    if (left <= 0) {
      if (tellsPace) response.setHeader('Retry-After', resetSeconds)
      return refuse(exchange, 429, 'Too many requests')
    }
    const rule = faults.take(named?.endpoint)
    if (rule !== undefined && isStatusFault(rule.fault)) return refuseAs(rule, exchange)
    if (!isKeyIn(request)) return refuse(exchange, 401, 'Invalid API key')
    if (named === undefined || request.method !== 'GET') return refuse(exchange, 404, 'Not found')

    let data: unknown
    try {
      data = reportOf(account, named.endpoint, named.id, url.searchParams, clock())
      if (namesOwned) data = withOwned(account, named, data, url.searchParams, clock())
    } catch (error) {
      if (error instanceof Refusal) return refuse(exchange, error.status, error.message)
      throw error
    }
    if (rule !== undefined && isDataFault(rule.fault)) {
      data = edited(data, named.endpoint, { ...rule, fault: rule.fault })
    }
    const text = JSON.stringify({ status: 200, message: 'Success', data })
    if (rule === undefined || isDataFault(rule.fault)) sendJson(exchange, 200, text)
    else sendWrongly(rule, exchange, text)
  }

  function isKeyIn({ headers }: IncomingMessage): boolean {
    return headers['x-api-key'] === key || headers.authorization === `Bearer ${key}`
  }

  const server = createServer((request, response) => {
    const exchange = { request, response, packs }
    answer(exchange).catch((error: unknown) => {
      console.error('The stand-in itself failed:', error)
      refuse(exchange, 500, 'Internal server error')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    key: () => key,
    requests: () => requests,
    fail: (rule) => faults.add(rule),
    heal: () => faults.clear(),
    rotateKey: () => (key = `smllr_live_stand-in-renewed-${String(++keys).padStart(4, '0')}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The endpoint that a path names, and the id in it. */
function namedIn(path: string): { endpoint: EndpointName; id: string } | undefined {
  const [, first = '', second, ...more] = path.split('/')
  if (more.length > 0) return undefined
  const form = second === undefined ? `/${first}` : `/${first}/:id`
  const [endpoint] = Object.entries(answers).find(([, { path: known }]) => known === form) ?? []
  return endpoint === undefined
    ? undefined
    : { endpoint: endpoint as EndpointName, id: decodeURIComponent(second ?? '') }
}
