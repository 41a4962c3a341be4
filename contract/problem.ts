import * as v from 'valibot'

/** HTTP statuses that the API answers with; anything else is a fault of ours and becomes 500. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503

/**
 * Where somebody stands who is not let in, whatever they ask: before a `sign-in` that lets in whoever may, or before a
 * door that is `closed`, of which this server has no key to give, or before a link that is good but opens by its `password`.
 */
const DOORS = ['sign-in', 'closed', 'password'] as const
export type Door = (typeof DOORS)[number]

/**
 * A failure that may be told to whoever asked. The message is a sentence for people: what was wrong, what is allowed,
 * what to do. It must never hold a key, a path of the machine or a stack trace.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ProblemStatus
  /** Seconds until a repeat makes sense; only with 429 and 503. */
  readonly retryAfterSeconds: number | undefined
  /** Nothing has failed: what was asked for is on its way, and whoever asks again then has it or hears how long it takes. */
  readonly isWaiting: boolean
  /** Only with 401 and 403: not what was asked is at fault, but who asks. */
  readonly door: Door | undefined

  constructor(
    status: ProblemStatus,
    message: string,
    options: { retryAfterSeconds?: number; isWaiting?: boolean; door?: Door; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.status = status
    this.retryAfterSeconds = options.retryAfterSeconds
    this.isWaiting = options.isWaiting ?? false
    this.door = options.door
  }
}

/** Body of every failed answer. */
export const problemEnvelope = v.object({
  status: v.number(),
  message: v.string(),
  data: v.null(),
  // Ours:
  /** True where nothing has failed and the answer is on its way: ask again after `Retry-After`. */
  waiting: v.optional(v.boolean()),
  /** `Retry-After` of what is waiting, in seconds, where the headers had gone out: in the last line of a history. */
  retryAfter: v.optional(v.number()),
  /** Set where nothing else would be answered either: it is about who asks. */
  door: v.optional(v.picklist(DOORS)),
})
export type ProblemEnvelope = v.InferOutput<typeof problemEnvelope>

/** Turns a problem into the body that goes over the wire. */
export function toProblemEnvelope({ status, message, isWaiting, door }: Problem): ProblemEnvelope {
  return { status, message, data: null, ...(isWaiting && { waiting: true }), ...(door && { door }) }
}
