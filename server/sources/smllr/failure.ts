/** What can go wrong between Scanboard and the vendor, in kinds that the budget and the source treat alike. */
import type { Instant } from '#contract/zone.ts'
import { paceOf, retryAfterMs, type Headers, type VendorPace } from './pace.ts'

/**
 * `key`: 401. `forbidden`: 403. `unknown`: 404 for an id. `refused`: any other status that a repeat will not mend.
 * `limit`: 429. `failed`: 5xx. `unreachable`: no answer at all, or one broken off. `unreadable`: an answer that is not
 * what the vendor documents.
 */
export type VendorFailureKind =
  | 'key'
  | 'forbidden'
  | 'unknown'
  | 'refused'
  | 'limit'
  | 'failed'
  | 'unreachable'
  | 'unreadable'

interface Details {
  /** How long the vendor asked to be left alone, where it said so. */
  readonly retryAfterMs?: number | undefined
  readonly pace?: VendorPace | undefined
  /** Whether the same question may well be answered a moment later. */
  readonly mayRepeat?: boolean | undefined
  readonly cause?: unknown
}

/** The message is a sentence for people, and holds neither the key nor anything that the vendor wrote. */
export class VendorFailure extends Error {
  override readonly name = 'VendorFailure'
  readonly kind: VendorFailureKind
  readonly retryAfterMs: number | undefined
  readonly pace: VendorPace
  readonly mayRepeat: boolean

  constructor(kind: VendorFailureKind, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.kind = kind
    this.retryAfterMs = details.retryAfterMs
    this.pace = details.pace ?? {}
    this.mayRepeat = details.mayRepeat ?? false
  }

  /** True where other questions may well be answered: asking them is no waste. */
  get isOfTheQuestion(): boolean {
    return ['forbidden', 'unknown', 'refused', 'unreadable'].includes(this.kind)
  }
}

/** An answer that is not what the vendor documents; `what` goes on from "could not be read: ". */
export function unreadable(what: string, details: Details = {}): VendorFailure {
  return new VendorFailure('unreadable', `SMLLR sent an answer that could not be read: ${what}.`, details)
}

/** What an answer with that status means, where it is not 200. */
export function failureOfStatus(status: number, headers: Headers, path: string, now: Instant): VendorFailure {
  const details = { pace: paceOf(headers, now), retryAfterMs: retryAfterMs(headers, now) }
  if (status === 401) {
    return new VendorFailure(
      'key',
      'SMLLR refused the key. Whoever makes a new key ends the old one at once: give the server the one that counts now.',
      details,
    )
  }
  if (status === 403) {
    return new VendorFailure(
      'forbidden',
      'The SMLLR key lacks the right to read this. Give the server an Enterprise key that may read reports.',
      details,
    )
  }
  // Only an id can be unknown; that a list is not there means that the address is another program's.
  if (status === 404 && path.lastIndexOf('/') > 0) {
    return new VendorFailure('unknown', 'SMLLR knows nothing under that id.', details)
  }
  if (status === 429) {
    const message = 'SMLLR’s limit of requests is used up. The server asks again by itself.'
    return new VendorFailure('limit', message, { ...details, mayRepeat: true })
  }
  if (status >= 500) {
    const message = `SMLLR failed (status ${status}). The server asks again by itself.`
    return new VendorFailure('failed', message, { ...details, mayRepeat: [502, 503, 504].includes(status) })
  }
  return new VendorFailure('refused', refusal(status), details)
}

function refusal(status: number): string {
  if (status === 404) return 'There is no reporting API at SMLLR_BASE_URL. Check the address.'
  if (status >= 300 && status < 400) {
    return `SMLLR points to another address (status ${status}), where the key is not sent. Put the API’s own address into SMLLR_BASE_URL.`
  }
  return `SMLLR refused the question (status ${status}).`
}

/** How long each step may take, in milliseconds, and how large an answer may be. */
export interface VendorLimits {
  readonly connectMs: number
  /** From the request to the first byte of the answer. */
  readonly firstByteMs: number
  /** From the question to the last byte. */
  readonly wholeMs: number
  readonly mostBytes: number
}

/** What an error of the network means. `missed`: what did not come in time, and was given up for that. */
export function failureOfError(
  error: unknown,
  missed: 'first byte' | 'whole' | undefined,
  limits: VendorLimits,
): VendorFailure {
  if (error instanceof VendorFailure) return error
  const code = missed ?? codeOf(error)
  const { reason, mayRepeat = true } = NETWORK[code]?.(limits) ?? { reason: `the connection failed with ${code}` }
  return new VendorFailure('unreachable', `SMLLR could not be reached: ${reason}.`, { mayRepeat, cause: error })
}

type Explained = (limits: VendorLimits) => { readonly reason: string; readonly mayRepeat?: boolean }

const seconds = (ms: number) => `${ms / 1000} seconds`
const notFound: Explained = () => ({ reason: 'its name was not found. Check SMLLR_BASE_URL and the network' })
const brokenOff: Explained = () => ({ reason: 'the connection broke off' })

const NETWORK: Readonly<Record<string, Explained>> = {
  whole: ({ wholeMs }) => ({ reason: `its answer was not whole after ${seconds(wholeMs)}` }),
  UND_ERR_CONNECT_TIMEOUT: ({ connectMs }) => ({ reason: `no connection within ${seconds(connectMs)}` }),
  ETIMEDOUT: () => ({ reason: 'no connection in time' }),
  'first byte': ({ firstByteMs }) => ({ reason: `no answer within ${seconds(firstByteMs)}` }),
  ECONNREFUSED: () => ({ reason: 'nobody listens at its address' }),
  ENOTFOUND: notFound,
  EAI_AGAIN: notFound,
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokenOff,
  UND_ERR_CLOSED: () => ({ reason: 'the server is stopping', mayRepeat: false }),
  UND_ERR_DESTROYED: () => ({ reason: 'the server is stopping', mayRepeat: false }),
}

/** The code of an error, or of the first one of several (one for each address of a name). */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown }
  if (typeof code === 'string') return code
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : 'an unknown error'
}
