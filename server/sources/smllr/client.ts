/** The only one that talks to the vendor: one question, one answer or one failure. When to ask is up to the budget. */
import { Agent } from 'undici'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { VERSION } from '#server/version.ts'
import { bodyOf } from './body.ts'
import { startDeadline } from './deadline.ts'
import { failureOfError, failureOfStatus, unreadable, VendorFailure, type VendorLimits } from './failure.ts'
import { paceOf, type VendorPace } from './pace.ts'

export { VendorFailure, type VendorFailureKind, type VendorLimits } from './failure.ts'
export type { VendorPace } from './pace.ts'

export interface VendorClient {
  /**
   * Asks for a path below the base, such as `/qr/abc` with the id encoded. Throws a `VendorFailure`, or the signal's
   * reason when the caller gives up.
   */
  get(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<VendorReply>
  /** Breaks off what is under way. */
  close(): Promise<void>
}

interface VendorReply {
  /** `data` of the envelope, as it came: any JSON. */
  readonly data: unknown
  readonly pace: VendorPace
  /** What the vendor's clock said, to the second. */
  readonly sentAt: Instant | undefined
}

/** An account of 50,000 codes is an answer of some 15 MB. */
export const LIMITS: VendorLimits = {
  connectMs: 5_000,
  firstByteMs: 10_000,
  wholeMs: 30_000,
  mostBytes: 64 * 1024 * 1024,
}

export interface VendorClientOptions {
  /** Of the reporting API, without a slash at its end. */
  readonly baseUrl: string
  /** Asked for each request, since it may change. */
  readonly key: () => string
  readonly clock: Clock
  readonly log: Log
  readonly limits?: VendorLimits
}

export function createVendorClient({ baseUrl, key, clock, log, limits = LIMITS }: VendorClientOptions): VendorClient {
  const base = new URL(baseUrl)
  const agent = new Agent({
    connect: { timeout: limits.connectMs },
    // The deadline sees to these.
    headersTimeout: 0,
    bodyTimeout: 0,
    // Not more connections than the budget lets questions go at once.
    connections: 8,
    allowH2: false,
  })
  return {
    async get(path, query, signal) {
      signal.throwIfAborted()
      const deadline = startDeadline(limits)
      try {
        const answer = await agent.request({
          origin: base.origin,
          path: `${base.pathname.replace(/\/+$/, '')}${path}`,
          query,
          method: 'GET',
          headers: {
            'x-api-key': sendable(key()),
            accept: 'application/json',
            'accept-encoding': 'gzip',
            'user-agent': `Scanboard/${VERSION}`,
          },
          signal: AbortSignal.any([signal, deadline.signal]),
        })
        deadline.firstByteCame()
        const now = clock()
        const pace = paceOf(answer.headers, now)
        // Redirects are told, not followed: the key must not travel to where somebody else points.
        if (answer.statusCode !== 200) {
          // Read away, so that the connection can be used again; what the vendor writes there is told to nobody.
          void answer.body.dump({ limit: 16_384, signal: AbortSignal.timeout(limits.firstByteMs) }).catch(() => {})
          throw failureOfStatus(answer.statusCode, answer.headers, path, now)
        }
        const envelope = parse(await bodyOf(answer, limits.mostBytes))
        if (typeof envelope.status === 'number' && envelope.status >= 400) {
          throw failureOfStatus(envelope.status, answer.headers, path, now)
        }
        if (!('data' in envelope)) throw unreadable('its envelope has no data', { pace })
        const sentAt = Date.parse(String(answer.headers['date']))
        return { data: envelope.data, pace, sentAt: Number.isNaN(sentAt) ? undefined : sentAt }
      } catch (error) {
        if (signal.aborted) throw signal.reason
        const failure = failureOfError(error, deadline.missed(), limits)
        log.debug('SMLLR did not give what it was asked for', { path, kind: failure.kind, reason: failure.message })
        throw failure
      } finally {
        deadline.clear()
      }
    },
    close: () => agent.destroy(),
  }
}

/** The key, if it can stand in a header: what cannot would be refused with less clear words. */
function sendable(key: string): string {
  if (/^[\u0021-\u007E]+$/.test(key)) return key
  const fault = key === '' ? 'is empty' : 'holds characters that no key has'
  throw new VendorFailure('key', `The SMLLR key ${fault}. Put it into SMLLR_API_KEY or its file, and nothing else.`)
}

interface Envelope {
  readonly status?: unknown
  readonly data?: unknown
}

function parse(text: string): Envelope {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw unreadable(text.trimStart().startsWith('<') ? 'it is a web page, not JSON' : 'it is not whole JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw unreadable('it has no envelope')
  return parsed
}
